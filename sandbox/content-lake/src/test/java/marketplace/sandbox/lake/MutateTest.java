package marketplace.sandbox.lake;

import static marketplace.sandbox.lake.LakeClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import marketplace.sandbox.lake.LakeClient.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutateTest extends LakeTest {
  @BeforeEach
  void stock() {
    client().mutate("{'create':{'_id':'mug','_type':'product','title':'Mug','stock':5}}");
  }

  @Test
  void aCreatedDocumentIsStampedAndReturned() {
    var reply =
        client()
            .post(
                "/v2025-02-19/data/mutate/production?returnIds=true&returnDocuments=true",
                "{'transactionId':'tx-1','mutations':[{'create':{'_id':'cup','_type':'product'}}]}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/transactionId").asText()).isEqualTo("tx-1");
    assertThat(reply.at("/results/0/id").asText()).isEqualTo("cup");
    assertThat(reply.at("/results/0/operation").asText()).isEqualTo("create");
    var document = reply.at("/results/0/document");
    assertThat(document.path("_rev").asText()).isEqualTo("tx-1");
    assertThat(document.path("_createdAt").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(document.path("_updatedAt")).isEqualTo(document.path("_createdAt"));
    assertThat(client().document("cup")).isEqualTo(document);
  }

  @Test
  void resultsTellOnlyWhatWasAskedFor() throws IOException {
    var reply = client().mutate("visibility=sync", "{'delete':{'id':'mug'}}");

    assertThat(reply.at("/results")).isEqualTo(JSON.readTree("[{\"operation\":\"delete\"}]"));
  }

  @Test
  void anIdThatEndsInADotIsCompletedAndAMissingOneIsMadeUp() {
    var reply =
        client().mutate("{'create':{'_id':'order.','_type':'order'}},{'create':{'_type':'order'}}");

    assertThat(reply.at("/results/0/id").asText()).matches("order\\.[A-Za-z0-9]{22}");
    assertThat(reply.at("/results/1/id").asText()).matches("[A-Za-z0-9]{22}");
  }

  @Test
  void anExistingDocumentIsKeptOrReplacedAsAsked() {
    var kept = client().mutate("{'createIfNotExists':{'_id':'mug','_type':'product','title':'B'}}");
    var replaced =
        client().mutate("{'createOrReplace':{'_id':'mug','_type':'product','title':'C'}}");

    assertThat(kept.at("/results/0/operation").asText()).isEqualTo("none");
    assertThat(kept.at("/results/0/document/title").asText()).isEqualTo("Mug");
    assertThat(replaced.at("/results/0/operation").asText()).isEqualTo("update");
    assertThat(client().document("mug").path("title").asText()).isEqualTo("C");
    assertThat(client().document("mug").has("stock")).isFalse();
  }

  @Test
  void aPatchChangesEveryDocumentThatItSelects() {
    client().mutate("{'create':{'_id':'cup','_type':'product','stock':0}}");

    var byQuery =
        client()
            .mutate(
                "{'patch':{'query':'*[_type==$t && stock<1]','params':{'t':'product'},"
                    + "'set':{'soldOut':true}}}");
    var byIds = client().mutate("{'patch':{'id':['mug','cup'],'inc':{'stock':2}}}");

    assertThat(byQuery.at("/results")).hasSize(1);
    assertThat(byIds.at("/results")).hasSize(2);
    assertThat(client().query("*[_type=='product']|order(_id)[].stock").toString())
        .isEqualTo("[2,7]");
    assertThat(client().query("*[soldOut]._id").toString()).isEqualTo("[\"cup\"]");
  }

  @Test
  void laterMutationsSeeWhatEarlierOnesOfTheTransactionDid() {
    var reply =
        client()
            .mutate(
                "{'create':{'_id':'o1','_type':'order','n':1}},{'patch':{'id':'o1','inc':{'n':1}}},"
                    + "{'delete':{'query':'*[n==2]'}}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(client().query("count(*[_type=='order'])").asInt()).isZero();
  }

  @Test
  void aTransactionHappensAsAWholeOrNotAtAll() {
    var reply =
        client()
            .mutate(
                "{'create':{'_id':'o1','_type':'order'}},{'patch':{'id':'mug','dec':{'stock':1}}},"
                    + "{'create':{'_id':'mug','_type':'product'}}");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.at("/error/items/0/index").asInt()).isEqualTo(2);
    assertThat(client().document("o1").isMissingNode()).isTrue();
    assertThat(client().document("mug").path("stock").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          409 | documentAlreadyExistsError          | Document by ID "mug" already exists | {'create':{'_id':'mug','_type':'product'}}
          409 | documentReferenceDoesNotExistError  | Document "a" references non-existent document "b" | {'create':{'_id':'a','_type':'x','r':{'_ref':'b'}}}
          404 | documentNotFoundError               | The document with the ID "no" was not found | {'patch':{'id':'no','set':{'a':1}}}
          400 | validationError                     | Malformed document ID: "#bad!" | {'create':{'_id':'#bad!','_type':'x'}}
          400 | validationError                     | Malformed document ID: "-x" | {'delete':{'id':'-x'}}
          400 | validationError                     | Malformed document ID: "a..b" | {'patch':{'id':'a..b','set':{}}}
          400 | validationError                     | Document must have a string "_type" | {'create':{'_id':'a'}}
          400 | validationError                     | Unknown mutation "upsert" | {'upsert':{'_id':'a'}}
          400 | validationError                     | Unknown member "sett" | {'patch':{'id':'mug','sett':{'a':1}}}
          400 | validationError                     | Either "id" or "query" must select the documents | {'delete':{}}
          400 | validationError                     | Cannot modify immutable attribute "_type" | {'patch':{'id':'mug','set':{'_type':'x'}}}
          400 | validationError                     | "ifRevisionID" must be a string | {'patch':{'id':'mug','ifRevisionID':7,'set':{'a':1}}}
          400 | validationError                     | "insert" must have "items" and one of "before", "after" and "replace" | {'patch':{'id':'mug','insert':{'before':'a[0]','after':'a[0]','items':[1]}}}
          409 | validationError                     | Cannot increment "stock": the value is missing or not a number | {'patch':{'id':'mug','set':{'stock':1e308},'inc':{'stock':1e308}}}
          409 | validationError                     | Cannot increment "sold": the value is missing or not a number | {'patch':{'id':'mug','inc':{'sold':1}}}
          409 | validationError                     | Cannot increment "title": the value is missing or not a number | {'patch':{'id':'mug','dec':{'title':1}}}
          """)
  void aRefusalSaysWhatIsWrong(int status, String type, String description, String mutation) {
    var reply = client().mutate(mutation);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.at("/error/type").asText()).isEqualTo("mutationError");
    assertThat(reply.at("/error/description").asText())
        .isEqualTo("The mutation(s) failed: " + description);
    assertThat(reply.at("/error/items/0/error/type").asText()).isEqualTo(type);
    assertThat(reply.at("/error/items/0/error/description").asText()).isEqualTo(description);
  }

  @Test
  void aStaleRevisionIsRefusedWithTheCurrentOne() {
    var current = client().document("mug").path("_rev").asText();

    var reply = client().mutate("{'patch':{'id':'mug','ifRevisionID':'old','set':{'a':1}}}");
    var again =
        client().mutate("{'patch':{'id':'mug','ifRevisionID':'" + current + "','set':{'a':1}}}");

    assertThat(reply.status()).isEqualTo(409);
    var error = reply.at("/error/items/0/error");
    assertThat(error.path("type").asText()).isEqualTo("documentRevisionIDDoesNotMatchError");
    assertThat(error.path("currentRevisionID").asText()).isEqualTo(current);
    assertThat(error.path("expectedRevisionID").asText()).isEqualTo("old");
    assertThat(error.path("description").asText())
        .isEqualTo(
            "Document \"mug\" has unexpected revision ID (\"" + current + "\"), expected \"old\"");
    assertThat(again.status()).isEqualTo(200);
  }

  @Test
  void aTransactionIdIsAcceptedOnlyOnceEvenAfterARestart() {
    var body = "{'transactionId':'tx-9','mutations':[{'patch':{'id':'mug','dec':{'stock':1}}}]}";

    var first = client().post("/v2025-02-19/data/mutate/production", body);
    var second = client().post("/v2025-02-19/data/mutate/production", body);
    reopen();
    var third = client().post("/v2025-02-19/data/mutate/production", body);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(409);
    assertThat(third.status()).isEqualTo(409);
    assertThat(client().document("mug").path("stock").asInt()).isEqualTo(4);
  }

  @Test
  void aStrongReferenceMayPointForwardAndThenKeepsItsTarget() {
    var created =
        client()
            .mutate(
                "{'create':{'_id':'line','_type':'line','product':{'_ref':'cup'}}},"
                    + "{'create':{'_id':'cup','_type':'product'}}");
    var deleted = client().mutate("{'delete':{'id':'cup'}}");
    var retyped = client().mutate("{'createOrReplace':{'_id':'cup','_type':'other'}}");
    var together = client().mutate("{'delete':{'id':'cup'}},{'delete':{'id':'line'}}");

    assertThat(created.status()).isEqualTo(200);
    assertThat(deleted.status()).isEqualTo(409);
    var error = deleted.at("/error/items/0/error");
    assertThat(error.path("type").asText()).isEqualTo("documentHasExistingReferencesError");
    assertThat(error.path("referencingIDs").toString()).isEqualTo("[\"line\"]");
    assertThat(retyped.status()).isEqualTo(409);
    assertThat(together.status()).isEqualTo(200);
  }

  @Test
  void aWeakReferenceMayLeadNowhere() {
    var reply =
        client()
            .mutate("{'create':{'_id':'a','_type':'x','items':[{'_ref':'gone','_weak':true}]}}");

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void deletingWhatIsNotThereSucceeds() {
    assertThat(client().mutate("{'delete':{'id':'nothing'}}").status()).isEqualTo(200);
  }

  @Test
  void aDryRunAnswersAsIfAndChangesNothing() {
    var fine = client().mutate("dryRun=true&returnIds=true", "{'create':{'_id':'d','_type':'x'}}");
    var refused = client().mutate("dryRun=true", "{'create':{'_id':'mug','_type':'x'}}");

    assertThat(fine.at("/results/0/id").asText()).isEqualTo("d");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(client().document("d").isMissingNode()).isTrue();
  }

  @Test
  void arrayItemsGetKeysOnRequest() {
    client()
        .mutate(
            "autoGenerateArrayKeys=true",
            "{'createOrReplace':{'_id':'o','_type':'order','items':[{'n':1},{'_key':'k','n':2},3]}}");
    client()
        .mutate(
            "autoGenerateArrayKeys=true",
            "{'patch':{'id':'o','insert':{'after':'items[-1]','items':[{'n':4}]}}}");

    var items = client().document("o").path("items");
    assertThat(items.at("/0/_key").asText()).hasSize(12);
    assertThat(items.at("/1/_key").asText()).isEqualTo("k");
    assertThat(items.at("/2").asInt()).isEqualTo(3);
    assertThat(items.at("/3/_key").asText()).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{'mutations':{}}",
        "{'mutations':[],'transactionId':'#'}",
        "{'mutations':[],'transactionId':{}}",
        "{'mutations':[{'create':{'_type':'x','n':1e999}}]}"
      })
  void aBodyThatIsNoTransactionIsABadRequest(String body) {
    var reply = client().post("/v2025-02-19/data/mutate/production", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/statusCode").asInt()).isEqualTo(400);
    assertThat(reply.at("/error").asText()).isEqualTo("Bad Request");
  }

  @Test
  void aDocumentIsAtMostTwentyLevelsDeep() {
    var deepest = client().mutate("{'create':{'_id':'deep','_type':'x','a':" + nested(19) + "}}");
    var tooDeep = client().mutate("{'create':{'_type':'x','a':" + nested(20) + "}}");
    var deeper = client().mutate("{'patch':{'id':'deep','set':{'" + "b.".repeat(20) + "b':1}}}");
    var arrays =
        client().mutate("{'create':{'_type':'x','a':" + "[".repeat(99) + "]".repeat(99) + "}}");

    assertThat(deepest.status()).isEqualTo(200);
    assertThat(List.of(tooDeep, deeper, arrays))
        .allSatisfy(reply -> {
          assertThat(reply.status()).isEqualTo(400);
          assertThat(reply.at("/error/description").asText())
              .endsWith("is nested more than 20 levels deep");
        });
  }

  private static String nested(int levels) {
    return "{'a':".repeat(levels) + "1" + "}".repeat(levels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "a[", "..a[0][", "a[b["})
  void aPathThatGoesOnAndOnIsRefused(String piece) {
    var path = piece.repeat(8_000);

    var reply = client().mutate("{'patch':{'id':'mug','unset':['" + path + "']}}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/error/description").asText()).contains("it is ");
  }

  @Test
  void aBodyOfMoreThanFourMegabytesIsTooLarge() {
    var text = "x".repeat(4 << 20);
    var reply = client().mutate("{'create':{'_id':'big','_type':'x','text':'" + text + "'}}");

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.at("/statusCode").asInt()).isEqualTo(413);
  }

  @Test
  void aSelectingQueryThatCannotBeReadIsToldWhere() {
    var reply = client().mutate("{'delete':{'query':'*[_type == '}}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/error/type").asText()).isEqualTo("queryParseError");
  }

  @Test
  void everyDanglingReferenceIsNamed() {
    Reply reply =
        client()
            .mutate(
                "{'create':{'_id':'a','_type':'x','r':{'_ref':'no1'}}},"
                    + "{'create':{'_id':'b','_type':'x','r':[{'_ref':'no2'}]}}");

    assertThat(
            StreamSupport.stream(reply.at("/error/items").spliterator(), false)
                .map(item -> item.at("/error/referenceID").asText() + item.path("index")))
        .containsExactly("no10", "no21");
  }
}
