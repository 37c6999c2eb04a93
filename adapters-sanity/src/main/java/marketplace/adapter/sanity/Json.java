package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import marketplace.domain.order.Followup;
import marketplace.domain.order.OrderState;
import marketplace.domain.order.TimelineEvent;
import marketplace.domain.shipment.ShipmentStatus;

/** How values stand in documents: decimals digit by digit, and what is absent not at all. */
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule().addSerializer(Instant.class, new InstantOfOneLength()))
          .addMixIn(Followup.Task.class, Words.class)
          .addMixIn(OrderState.CancelReason.class, Words.class)
          .addMixIn(ShipmentStatus.class, Words.class)
          .addMixIn(TimelineEvent.Type.class, Words.class)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPropertyInclusion(Value.construct(Include.NON_ABSENT, Include.ALWAYS))
          .build();

  private Json() {}

  /** A number of things; what is more than can be counted is as many as can be. */
  static int count(JsonNode number) {
    return Math.clamp(number.asLong(0), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Written as in {@code LabelBought}. */
  @EnumNaming(UpperCamelCaseStrategy.class)
  private interface Words {}

  /** So that GROQ, which compares texts, compares instants. */
  private static final class InstantOfOneLength extends StdSerializer<Instant> {
    private static final DateTimeFormatter NINE_DIGITS =
        new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    InstantOfOneLength() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(NINE_DIGITS.format(instant));
    }
  }
}
