package marketplace.sandbox.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import marketplace.sandbox.lake.LakeClient.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest extends LakeTest {

  @BeforeEach
  void stock() {
    client()
        .mutate(
            "{'create':{'_id':'page','_type':'page','title':'old'}},"
                + "{'create':{'_id':'drafts.page','_type':'page','title':'new',"
                + "'to':{'_ref':'mug','_weak':true,'_strengthenOnPublish':{'type':'mug'}}}},"
                + "{'create':{'_id':'mug','_type':'mug'}},"
                + "{'create':{'_id':'drafts.fresh','_type':'page'}}");
  }

  private Reply act(String name, String members) {
    return client()
        .post(
            "/v2025-02-19/data/actions/production",
            "{'actions':[{'actionType':'sanity.action." + name + "'," + members + "}]}");
  }

  private String title(String id) {
    return client().document(id).path("title").asText();
  }

  private boolean exists(String id) {
    return client().document(id).isObject();
  }

  @Test
  void publishingPutsTheDraftInThePlaceOfWhatWasPublished() {
    var created = client().document("page").path("_createdAt");

    var reply = act("document.publish", "'draftId':'drafts.page','publishedId':'page'");

    assertThat(reply.status()).isEqualTo(200);
    var page = client().document("page");
    assertThat(page.path("title").asText()).isEqualTo("new");
    assertThat(page.path("_rev")).isEqualTo(reply.at("/transactionId"));
    assertThat(page.path("_createdAt")).isEqualTo(created);
    assertThat(page.path("to").toString()).isEqualTo("{\"_ref\":\"mug\"}");
    assertThat(exists("drafts.page")).isFalse();
  }

  @Test
  void unpublishingLeavesTheDraftThatIsThereOrMakesOne() {
    act("document.unpublish", "'draftId':'drafts.page','publishedId':'page'");
    act("document.unpublish", "'draftId':'drafts.mug','publishedId':'mug'");

    assertThat(exists("page")).isFalse();
    assertThat(title("drafts.page")).isEqualTo("new");
    assertThat(client().document("drafts.mug").path("_type").asText()).isEqualTo("mug");
  }

  @Test
  void editingWithoutADraftBeginsWithWhatIsPublished() {
    act("document.discard", "'draftId':'drafts.page'");

    act(
        "document.edit",
        "'draftId':'drafts.page','publishedId':'page','patch':{'set':{'note':'n'}}");

    assertThat(title("drafts.page")).isEqualTo("old");
    assertThat(client().document("drafts.page").path("note").asText()).isEqualTo("n");
    assertThat(client().document("page").has("note")).isFalse();
  }

  @Test
  void deletingNamesEveryDraftThatGoesToo() {
    var forgotten = act("document.delete", "'publishedId':'page','includeDrafts':[]");
    var complete = act("document.delete", "'publishedId':'page','includeDrafts':['drafts.page']");

    assertThat(forgotten.status()).isEqualTo(409);
    assertThat(complete.status()).isEqualTo(200);
    assertThat(exists("page") || exists("drafts.page")).isFalse();
  }

  @Test
  void aDryRunChangesNothing() {
    var reply =
        client()
            .post(
                "/v2025-02-19/data/actions/production",
                "{'dryRun':true,'actions':[{'actionType':'sanity.action.document.publish',"
                    + "'draftId':'drafts.page','publishedId':'page'}]}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(title("page")).isEqualTo("old");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          404 | documentNotFoundError               | document.publish | 'draftId':'drafts.none','publishedId':'none'
          400 | validationError                     | document.publish | 'draftId':'drafts.page','publishedId':'mug'
          409 | documentRevisionIDDoesNotMatchError | document.publish | 'draftId':'drafts.page','publishedId':'page','ifPublishedRevisionId':'x'
          409 | documentAlreadyExistsError          | document.create  | 'publishedId':'page','attributes':{'_id':'drafts.page','_type':'page'}
          409 | documentAlreadyExistsError          | document.create  | 'publishedId':'fresh','attributes':{'_id':'drafts.fresh','_type':'page'},'ifExists':'fail'
          404 | documentNotFoundError               | document.discard | 'draftId':'drafts.none'
          400 | validationError                     | document.frame   | 'draftId':'drafts.none'
          400 | validationError                     | release.schedule | 'releaseId':'none','publishAt':7
          """)
  void aRefusalSaysWhatIsWrong(int status, String type, String name, String members) {
    act("release.create", "'releaseId':'none'");

    var reply = act(name, members);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.at("/error/type").asText()).isEqualTo("actionError");
    assertThat(reply.at("/error/items/0/error/type").asText()).isEqualTo(type);
    assertThat(reply.at("/error/items/0/index").asInt()).isZero();
  }

  @Test
  void aReleaseIsPublishedAsAWhole() {
    act("release.create", "'releaseId':'r1','metadata':{'title':'Spring'}");
    act(
        "document.version.create",
        "'publishedId':'page','document':{'_id':'versions.r1.page','_type':'page','title':'s'}");
    act("document.version.unpublish", "'publishedId':'mug','versionId':'versions.r1.mug'");

    var published = act("release.publish", "'releaseId':'r1'");

    assertThat(published.status()).isEqualTo(200);
    assertThat(title("page")).isEqualTo("s");
    assertThat(exists("mug")).isFalse();
    assertThat(exists("drafts.mug")).isTrue();
    assertThat(exists("versions.r1.page") || exists("versions.r1.mug")).isFalse();
    assertThat(client().document("_.releases.r1").path("state").asText()).isEqualTo("published");
    assertThat(act("release.publish", "'releaseId':'r1'").status()).isEqualTo(409);
  }

  @Test
  void anArchivedReleaseCanBeTakenUpAgain() {
    act("release.create", "'releaseId':'r1'");
    act(
        "document.version.create",
        "'publishedId':'page','baseId':'page','versionId':'versions.r1.page'");

    act("release.archive", "'releaseId':'r1'");
    var gone = exists("versions.r1.page");
    act("release.unarchive", "'releaseId':'r1'");

    assertThat(gone).isFalse();
    assertThat(title("versions.r1.page")).isEqualTo("old");
  }

  @Test
  void aScheduledReleaseIsPublishedByItself() {
    act("release.create", "'releaseId':'r1'");
    act(
        "document.version.create",
        "'publishedId':'page','document':{'_id':'versions.r1.page','_type':'page','title':'s'}");

    var soon = Instant.now().plusMillis(100);
    act("release.schedule", "'releaseId':'r1','publishAt':'" + soon + "'");

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (!title("page").equals("s")) {
            Thread.onSpinWait();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "+999999999-12-31T23:59:59Z"})
  void aReleaseWhoseTimeNeverComesKeepsNobodyFromAnything(String never) {
    var written =
        client()
            .mutate(
                "{'create':{'_id':'_.releases.r1','_type':'system.release','name':'r1',"
                    + "'state':'scheduled','publishAt':'"
                    + never
                    + "'}}");
    reopen();

    assertThat(written.status()).isEqualTo(200);
    assertThat(client().mutate("{'create':{'_id':'after','_type':'page'}}").status())
        .isEqualTo(200);
  }
}
