package marketplace.sandbox.wire.fault;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes wrong between a shop and a party, and when. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fault.Drop.class, name = "drop"),
  @JsonSubTypes.Type(value = Fault.Delay.class, name = "delay"),
  @JsonSubTypes.Type(value = Fault.Reply.class, name = "answer"),
  @JsonSubTypes.Type(value = Fault.Hold.class, name = "hold"),
  @JsonSubTypes.Type(value = Fault.Repeat.class, name = "repeat")
})
sealed interface Fault {
  Moment moment();

  /** The connection is closed without an answer. */
  record Drop(Moment moment) implements Fault {
    public Drop {
      requireMoment(moment);
    }
  }

  /** The request, or the answer to it, takes its time. */
  record Delay(Moment moment, long milliseconds) implements Fault {
    private static final long LONGEST = 600_000;

    public Delay {
      requireMoment(moment);
      require(milliseconds > 0 && milliseconds <= LONGEST, "A delay has 1 to 600000 milliseconds");
    }
  }

  /**
   * Another answer than the party's own: a status in the party's envelope, or just the body that is
   * given, as JSON or, where it is a string, as that text.
   */
  record Reply(Moment moment, int status, Map<String, String> headers, @Nullable JsonNode body)
      implements Fault {
    private static final int LOWEST = 200;
    private static final int HIGHEST = 599;

    public Reply(
        Moment moment, int status, @Nullable Map<String, String> headers, @Nullable JsonNode body) {
      requireMoment(moment);
      require(status >= LOWEST && status <= HIGHEST, "An answer has a status from 200 to 599");
      this.moment = moment;
      this.status = status;
      this.headers = Map.copyOf(requireNonNullElse(headers, Map.of()));
      this.body = body;
    }
  }

  /** The request, or the answer to it, is held until it is released. */
  record Hold(Moment moment) implements Fault {
    public Hold {
      requireMoment(moment);
    }
  }

  /** The request arrives so many times more. */
  record Repeat(int copies) implements Fault {
    private static final int MOST = 100;

    public Repeat {
      require(copies > 0 && copies <= MOST, "A request is repeated 1 to 100 times");
    }

    @Override
    public Moment moment() {
      return Moment.AFTER;
    }
  }

  private static void requireMoment(@Nullable Moment moment) {
    requireNonNull(moment, "A fault has a moment: before or after");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
