package marketplace.sandbox.lake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures that Sanity has published. */
class SignatureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          test   | 1633519811129 | {"_id":"resume"}                 | tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0
          try-me | 1633518820676 | {"title":"GROQ-Hooks are neat"}  | e7C9h2sfbFfc4V7TEz7PSOp4IoNzl0UdVsBV-1wgdeA
          """)
  void aSignatureIsSanitysOwn(String secret, long milliseconds, String body, String expected) {
    assertThat(Signature.header(milliseconds, body, secret))
        .isEqualTo("t=" + milliseconds + ",v1=" + expected);
  }
}
