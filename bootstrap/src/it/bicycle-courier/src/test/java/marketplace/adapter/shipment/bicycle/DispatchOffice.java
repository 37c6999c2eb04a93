package marketplace.adapter.shipment.bicycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import marketplace.journey.Answer;
import marketplace.journey.Asked;
import marketplace.journey.Desk;
import marketplace.journey.Line;
import marketplace.journey.Postman;

/** The couriers' office: a party of its own, which is spoken to over HTTP and sends messages. */
final class DispatchOffice implements AutoCloseable {
  static final String KEY = "key-of-the-shop";

  /** A postal code that no courier finds. */
  static final String NOWHERE = "00000";

  private static final long HEAVIEST = 20_000;

  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Seal seal = Seal.cut();
  private final Postman postman = new Postman();
  private final Desk desk = new Desk(this::answer);

  URI uri() {
    return desk.uri();
  }

  Line line() {
    return desk.line();
  }

  Seal seal() {
    return seal;
  }

  /** Whom it tells of errands, from now on and of all that was not heard so far. */
  void tell(URI webhook) {
    postman.goTo(webhook);
  }

  /** A courier gets so far; done when the shop has heard of it. */
  synchronized CompletableFuture<Postman.Delivery> move(String errand, String state) {
    update(errand, it -> it.noted(state, Instant.now()));
    return send(errand, state);
  }

  /** The message that tells that an errand has come so far. */
  synchronized Message about(String errand, String state) {
    return Objects.requireNonNull(messages.get(errand + " " + state));
  }

  /** What was quoted and not booked so far is not for sale any more. */
  synchronized void expireOffers() {
    jobs.replaceAll((_, job) -> job.isBooked() ? job : job.expired());
  }

  synchronized List<Job> booked() {
    return jobs.values().stream().filter(Job::isBooked).toList();
  }

  @Override
  public void close() {
    desk.close();
    postman.close();
  }

  private synchronized Answer answer(Asked asked) {
    if (!asked.key().equals("Courier " + KEY)) {
      return Answer.refused(401);
    }
    return switch (asked.method() + " " + asked.path().get(1)) {
      case "POST doors" -> isNowhere(asked.body()) ? nowhere() : Answer.of(asked.body());
      case "POST quotes" -> quote(asked);
      case "PUT errands" -> book(asked);
      case "GET errands" -> Answer.of(Optional.ofNullable(jobs.get(asked.path().get(2))));
      default -> Answer.refused(405);
    };
  }

  private Answer quote(Asked asked) {
    var wanted = asked.body();
    if (isNowhere(wanted.path("to"))) {
      return nowhere();
    }
    if (wanted.path("grams").asLong() > HEAVIEST) {
      return refused(422, "too-heavy", "");
    }
    var errand = "errand-" + (jobs.size() + 1);
    var job = Job.quoted(errand, wanted.path("name").asText(), wanted.path("grams").asLong());
    jobs.put(errand, job);
    return Answer.of(job);
  }

  private static boolean isNowhere(JsonNode door) {
    return door.path("code").asText().equals(NOWHERE);
  }

  private static Answer nowhere() {
    return refused(422, "no-such-address", "code");
  }

  /** The same again is the same errand, whatever has become of the offers. */
  private Answer book(Asked asked) {
    var job = jobs.get(asked.path().get(2));
    if (job == null || job.isBooked()) {
      return Answer.of(Optional.ofNullable(job));
    }
    var wanted = asked.body().path("offer").asText();
    var offer = job.offers().stream().filter(it -> it.offer().equals(wanted)).findFirst();
    if (offer.isEmpty()) {
      return refused(410, "offer-expired", "");
    }
    var ticket = "BC-" + (1001 + booked().size());
    var booked = update(job.errand(), it -> it.booked(offer.get(), ticket, Instant.now()));
    var _ = send(job.errand(), "booked");
    return Answer.of(booked);
  }

  private Job update(String errand, UnaryOperator<Job> change) {
    return Objects.requireNonNull(jobs.computeIfPresent(errand, (_, job) -> change.apply(job)));
  }

  private CompletableFuture<Postman.Delivery> send(String errand, String state) {
    var message = messages.computeIfAbsent(errand + " " + state, _ -> Message.about(errand));
    return postman.bring(at -> message.sealed(at, seal.secret()));
  }

  private static Answer refused(int status, String problem, String field) {
    return new Answer(status, "{\"problem\":\"%s\",\"field\":\"%s\"}".formatted(problem, field));
  }
}
