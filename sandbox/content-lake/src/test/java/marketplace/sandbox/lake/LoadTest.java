package marketplace.sandbox.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.stream.Stream;
import marketplace.sandbox.lake.asset.AssetHome;
import marketplace.sandbox.lake.document.MalformedDocumentId;
import marketplace.sandbox.lake.seed.SeedCatalogue;
import marketplace.sandbox.lake.store.MutationFailed;
import org.junit.jupiter.api.Test;

class LoadTest extends LakeTest {

  private static Stream<JsonNode> documents(String... documents) {
    return Stream.of(documents).map(LoadTest::json);
  }

  private static JsonNode json(String text) {
    try {
      return LakeClient.JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void documentsKeepWhatTheyBringAndAreThereAfterARestart() {
    assertThat(lake().isEmpty()).isTrue();

    lake()
        .load(
            documents(
                "{'_id':'a','_type':'x','_rev':'r1','_createdAt':'2020-01-01T00:00:00Z'}",
                "{'_id':'b','_type':'x','to':{'_ref':'c'}}",
                "{'_id':'c','_type':'x'}"));
    reopen();

    assertThat(lake().isEmpty()).isFalse();
    var document = client().document("a");
    assertThat(document.path("_rev").asText()).isEqualTo("r1");
    assertThat(document.path("_createdAt").asText()).isEqualTo("2020-01-01T00:00:00Z");
    assertThat(document.path("_updatedAt").asText()).endsWith("Z");
    assertThat(client().query("*[references('c')]._id").toString()).isEqualTo("[\"b\"]");
  }

  @Test
  void aStrongReferenceToNothingKeepsAllOut() {
    var dangling =
        documents("{'_id':'a','_type':'x'}", "{'_id':'b','_type':'x','to':{'_ref':'c'}}");

    assertThatExceptionOfType(MutationFailed.class).isThrownBy(() -> lake().load(dangling));

    assertThat(lake().isEmpty()).isTrue();
  }

  @Test
  void theSeedCatalogueIsADatasetLikeAnyOther() {
    var documents = new ArrayList<JsonNode>();
    var home = new AssetHome(lake().uri(), "sandbox", "production");
    new SeedCatalogue().read(home, documents::add, lake()::storeAsset);

    lake().load(documents.stream());

    assertThat(client().query("count(*[_type=='product'])").asInt()).isGreaterThan(200);
    var image = client().query("*[_type=='sanity.imageAsset'][0].path").asText();
    var served = client().send("/" + image, request -> request, BodyHandlers.ofString());
    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(served.body()).contains("<svg");
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> lake().load(documents("{'_id':'a'}")));
    assertThatIllegalArgumentException().isThrownBy(() -> lake().load(documents("[1]")));
    assertThatExceptionOfType(MalformedDocumentId.class)
        .isThrownBy(() -> lake().load(documents("{'_id':'a b','_type':'x'}")));
  }
}
