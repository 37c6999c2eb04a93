package marketplace.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** An answer that the contract promised. */
record Answer(HttpResponse<String> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  /** What a header says, on all its lines. */
  String header(String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  JsonNode json() {
    try {
      return JSON.readTree(body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value by its JSON Pointer, as text; empty if there is none. */
  String at(String pointer) {
    return json().at(pointer).asText();
  }
}
