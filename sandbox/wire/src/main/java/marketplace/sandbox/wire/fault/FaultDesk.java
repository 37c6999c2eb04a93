package marketplace.sandbox.wire.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Request;

/** Where tests leave their rules, and see what became of them. */
final class FaultDesk {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int USUAL_PATIENCE = 10;
  private static final int LONGEST_PATIENCE = 600;
  private static final int MANY = 100_000;

  private final Pattern address;
  private final Rules rules;

  FaultDesk(String address, Rules rules) {
    this.address = Pattern.compile(Pattern.quote(address) + "(?:/([^/]+)(?:/(held|release))?)?");
    this.rules = rules;
  }

  boolean isAsked(Request request) {
    return address.matcher(request.path()).matches();
  }

  Answer handle(Request request) {
    var path = address.matcher(request.path());
    if (!path.matches()) {
      throw new IllegalArgumentException("Not an address of the faults: " + request.path());
    }
    try {
      return path.group(1) == null
          ? collection(request)
          : one(request, path.group(1), path.group(2) == null ? "" : path.group(2));
    } catch (JsonProcessingException e) {
      return Answer.text(400, "This is not a rule: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return Answer.text(400, "The request cannot be understood: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.none();
    }
  }

  private Answer collection(Request request) throws JsonProcessingException {
    return switch (request.method()) {
      case "POST" -> Answer.json(201, view(rules.add(plan(request))));
      case "GET" -> {
        var json = JSON.createObjectNode();
        json.putArray("faults").addAll(rules.all().stream().map(FaultDesk::view).toList());
        yield Answer.json(200, json);
      }
      case "DELETE" -> {
        rules.clear();
        yield Answer.empty(204);
      }
      default -> notAllowed(request);
    };
  }

  private Answer one(Request request, String id, String what) throws InterruptedException {
    var found = rules.find(id);
    if (found.isEmpty()) {
      return Answer.text(404, "There is no fault " + id);
    }
    var rule = found.get();
    return switch (request.method() + " " + what) {
      case "GET " -> Answer.json(200, view(rule));
      case "GET held" -> held(request, rule);
      case "POST release" -> released(rule.gate().release(way(request)));
      case "DELETE " -> {
        rules.remove(rule);
        yield Answer.empty(204);
      }
      default -> notAllowed(request);
    };
  }

  private static Plan plan(Request request) throws JsonProcessingException {
    return JSON.readValue(request.text(), Plan.class);
  }

  private static Answer held(Request request, Rule rule) throws InterruptedException {
    var count = number(request, "count", 1, MANY);
    var patience = number(request, "seconds", USUAL_PATIENCE, LONGEST_PATIENCE);
    var held = rule.gate().awaitHeld(count, Duration.ofSeconds(patience));
    return held.size() < count ? Answer.empty(204) : Answer.json(200, view(held));
  }

  private static int number(Request request, String name, int otherwise, int most) {
    var text = request.parameter(name).orElse(Integer.toString(otherwise));
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(name + " is a number from 0 to " + most);
    }
    return Integer.parseInt(text);
  }

  private static Gate.Way way(Request request) {
    return switch (request.parameter("then").orElse("continue")) {
      case "continue" -> Gate.Way.ON;
      case "drop" -> Gate.Way.NOWHERE;
      default -> throw new IllegalArgumentException("then is continue or drop");
    };
  }

  private static Answer released(int count) {
    return Answer.json(200, JSON.createObjectNode().put("released", count));
  }

  private static Answer notAllowed(Request request) {
    return Answer.text(405, "This address does not know " + request.method());
  }

  private static ObjectNode view(Rule rule) {
    var view = JSON.createObjectNode().put("id", rule.id());
    view.setAll(JSON.<ObjectNode>valueToTree(rule.plan()));
    return view.put("met", rule.turns().met()).put("struck", rule.turns().struck());
  }

  private static ObjectNode view(List<Request> held) {
    var view = JSON.createObjectNode();
    var list = view.putArray("held");
    for (var request : held) {
      list.addObject()
          .put("method", request.method())
          .put("path", request.path())
          .put("body", request.text());
    }
    return view;
  }
}
