package marketplace.sandbox.lake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;
import marketplace.sandbox.lake.access.Access;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccessTest {

  abstract static class Guarded extends LakeTest {
    private final boolean isPublic;

    Guarded(boolean isPublic) {
      this.isPublic = isPublic;
    }

    @Override
    Settings settings() {
      return Settings.standard()
          .guarded(new Access.Guarded(isPublic, Set.of("reads"), Set.of("writes")));
    }

    @BeforeEach
    void stock() {
      lake().load(Stream.of(document("mug", "product"), document("order.1", "order")));
    }

    private static ObjectNode document(String id, String type) {
      return JsonNodeFactory.instance.objectNode().put("_id", id).put("_type", type);
    }

    LakeClient as(String token) {
      return client().with("Authorization", "Bearer " + token);
    }
  }

  @Nested
  class OfAPublicDataset extends Guarded {
    OfAPublicDataset() {
      super(true);
    }

    @Test
    void withoutATokenIdsWithADotAreHidden() {
      assertThat(client().query("*._id").toString()).isEqualTo("[\"mug\"]");
      assertThat(client().get("/v1/data/doc/production/mug,order.1").at("/omitted").toString())
          .isEqualTo("[{\"id\":\"order.1\",\"reason\":\"permission\"}]");
    }

    @Test
    void anyTokenSeesEverything() {
      assertThat(as("reads").query("count(*)").asInt()).isEqualTo(2);
      assertThat(as("writes").query("count(*)").asInt()).isEqualTo(2);
    }

    @Test
    void onlyAnEditorMayWrite() {
      var mutation = "{'create':{'_id':'cup','_type':'product'}}";

      var refused = as("reads").mutate(mutation);

      assertThat(refused.status()).isEqualTo(403);
      var error = refused.at("/error/items/0/error");
      assertThat(error.path("type").asText()).isEqualTo("insufficientPermissionsError");
      assertThat(error.path("permission").asText()).isEqualTo("create");
      assertThat(error.path("description").asText())
          .isEqualTo("Insufficient permissions; permission \"create\" required");
      assertThat(client().mutate(mutation).status()).isEqualTo(403);
      assertThat(as("writes").mutate(mutation).status()).isEqualTo(200);
    }

    @Test
    void anUnknownTokenIsNoSession() {
      var reply = as("guess").get("/v2025-02-19/data/query/production?query=1");

      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.body().toString())
          .isEqualTo(
              "{\"statusCode\":401,\"error\":\"Unauthorized\",\"message\":\"Session not found\","
                  + "\"errorCode\":\"SIO-401-ANF\"}");
    }
  }

  @Nested
  class OfAPrivateDataset extends Guarded {
    OfAPrivateDataset() {
      super(false);
    }

    @Test
    void withoutATokenThereIsNothingToSee() {
      assertThat(client().query("*").toString()).isEqualTo("[]");
      assertThat(as("reads").query("count(*)").asInt()).isEqualTo(2);
    }
  }
}
