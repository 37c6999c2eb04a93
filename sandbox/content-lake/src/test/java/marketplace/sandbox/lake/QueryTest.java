package marketplace.sandbox.lake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest extends LakeTest {
  private static final String QUERY = "/v2025-02-19/data/query/production";

  @BeforeEach
  void stock() {
    client()
        .mutate(
            "{'create':{'_id':'mug','_type':'product','price':3}},"
                + "{'create':{'_id':'cup','_type':'product','price':5}},"
                + "{'create':{'_id':'drafts.cup','_type':'product','price':6}},"
                + "{'create':{'_id':'drafts.new','_type':'product','price':7}},"
                + "{'create':{'_id':'versions.r1.cup','_type':'product','price':8}}");
  }

  @Test
  void anAnswerRepeatsTheQueryUnlessToldNotTo() {
    var full = client().get(QUERY + "?query=count(*)");
    var brief = client().get(QUERY + "?query=count(*)&returnQuery=false");

    assertThat(full.body().fieldNames())
        .toIterable()
        .containsExactly("query", "result", "syncTags", "ms");
    assertThat(full.at("/query").asText()).isEqualTo("count(*)");
    assertThat(brief.body().fieldNames()).toIterable().containsExactly("result", "syncTags", "ms");
  }

  @Test
  void aResultOfNullIsThere() {
    var reply = client().get(QUERY + "?query=" + LakeClient.encode("*[_id=='no'][0]"));

    assertThat(reply.body().has("result")).isTrue();
    assertThat(reply.at("/result").isNull()).isTrue();
  }

  @Test
  void parametersAreJsonInAnAddress() {
    var query = LakeClient.encode("{'a':*[price>$min]._id, 's':$s, 'l':$l, 'n':$n}");
    var reply =
        client()
            .get(
                QUERY
                    + "?query="
                    + query
                    + "&$min=4&$s=%22a+b%5C%22%22&$l=%5B1,%22x%22%5D&%24n=null");

    assertThat(reply.at("/result").toString())
        .isEqualTo("{\"a\":[\"cup\"],\"s\":\"a b\\\"\",\"l\":[1,\"x\"],\"n\":null}");
  }

  @Test
  void aPostedQueryCarriesItsParametersAsTheyAre() {
    var reply =
        client()
            .post(
                QUERY + "?returnQuery=false&perspective=drafts",
                "{'query':'count(*[_id in $ids])','params':{'ids':['cup','new','drafts.cup']}}");

    assertThat(reply.at("/result").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v2025-02-19 |                            | cup 5,mug 3
          v1          |                            | cup 5,drafts.cup 6,drafts.new 7,mug 3
          v2021-10-21 |                            | cup 5,drafts.cup 6,drafts.new 7,mug 3
          vX          |                            | cup 5,mug 3
          v2021-10-21 | perspective=raw            | cup 5,drafts.cup 6,drafts.new 7,mug 3
          v2021-10-21 | perspective=published      | cup 5,mug 3
          v2025-02-19 | perspective=raw            | cup 5,drafts.cup 6,drafts.new 7,mug 3,versions.r1.cup 8
          v2025-02-19 | perspective=drafts         | cup 6,mug 3,new 7
          v2021-10-21 | perspective=previewDrafts  | cup 6,mug 3,new 7
          v2025-02-19 | perspective=r1,drafts      | cup 8,mug 3,new 7
          v2025-02-19 | perspective=r1             | cup 8,mug 3
          """)
  void aPerspectiveDecidesWhichStatesAreSeen(String version, String parameter, String expected) {
    var query = LakeClient.encode("*[_type=='product']|order(_id){'it':_id+' '+string(price)}.it");
    var path = "/" + version + "/data/query/production?query=" + query;

    var reply = client().get(parameter == null ? path : path + "&" + parameter);

    assertThat(String.join(",", reply.at("/result").valueStream().map(it -> it.asText()).toList()))
        .isEqualTo(expected);
  }

  @Test
  void anOverlaidDocumentTellsItsOwnId() {
    var reply =
        client().get(QUERY + "?perspective=drafts&query=" + LakeClient.encode("*[_id=='cup'][0]"));

    assertThat(reply.at("/result/_id").asText()).isEqualTo("cup");
    assertThat(reply.at("/result/_originalId").asText()).isEqualTo("drafts.cup");
  }

  @Test
  void anAnswerTellsOnRequestWhereItsValuesComeFrom() {
    client()
        .mutate(
            "{'create':{'_id':'teapot','_type':'product','names':[{'_key':'en','text':'Pot'}]}}");
    var query =
        LakeClient.encode("*[_id=='teapot'][0]{'name':names[0].text,'loud':upper(names[0].text)}");

    var plain = client().get(QUERY + "?resultSourceMap=true&query=" + query);
    var keyed = client().get(QUERY + "?resultSourceMap=withKeyArraySelector&query=" + query);

    assertThat(plain.at("/resultSourceMap").toString())
        .isEqualTo(
            "{\"documents\":[{\"_id\":\"teapot\",\"_type\":\"product\"}],"
                + "\"paths\":[\"$['names'][0]['text']\"],\"mappings\":{\"$['name']\":"
                + "{\"source\":{\"document\":0,\"path\":0,\"type\":\"documentValue\"},"
                + "\"type\":\"value\"}}}");
    assertThat(keyed.at("/resultSourceMap/paths/0").asText())
        .isEqualTo("$['names'][?(@._key=='en')]['text']");
  }

  @Test
  void aQueryThatCannotBeReadIsToldWhere() {
    var reply = client().get(QUERY + "?query=" + LakeClient.encode("*[_type == "));

    assertThat(reply.status()).isEqualTo(400);
    var error = reply.at("/error");
    assertThat(error.path("type").asText()).isEqualTo("queryParseError");
    assertThat(error.path("query").asText()).isEqualTo("*[_type == ");
    assertThat(error.path("description").asText()).isNotEmpty();
    assertThat(error.path("start").isInt()).isTrue();
    assertThat(error.path("end").isInt()).isTrue();
  }

  @Test
  void aParameterThatIsMissingIsAnErrorInTheQuery() {
    var reply =
        client()
            .get(QUERY + "?query=" + LakeClient.encode("*[_id == $id && _rev == $b]") + "&$b=1");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/error/type").asText()).isEqualTo("queryParseError");
    assertThat(reply.at("/error/start").asInt()).isEqualTo(9);
    assertThat(reply.at("/error/end").asInt()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        QUERY,
        QUERY + "?query=1&$a=%7B",
        QUERY + "?query=1&$a=1e999",
        QUERY + "?query=1&perspective=no%20such",
        QUERY + "?query=1&perspective=raw,drafts",
        "/vNow/data/query/production?query=1",
        "/v2025-13-01/data/query/production?query=1",
        "/v2025-02-19/data/query/Production?query=1"
      })
  void aRequestThatMakesNoSenseIsABadRequest(String path) {
    var reply = client().get(path);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/error").asText()).isEqualTo("Bad Request");
    assertThat(reply.at("/message").asText()).isNotEmpty();
  }

  @Test
  void anotherDatasetIsNotFound() {
    var reply = client().get("/v2025-02-19/data/query/staging?query=1");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.at("/message").asText())
        .isEqualTo("Dataset \"staging\" not found for project ID \"sandbox\"");
  }

  @Test
  void documentsComeByIdAndTheMissingAreNamed() {
    var reply = client().get("/v2025-02-19/data/doc/production/mug,nope,drafts.new");

    assertThat(reply.at("/documents").valueStream().map(it -> it.path("_id").asText()))
        .containsExactly("mug", "drafts.new");
    assertThat(reply.at("/omitted").toString())
        .isEqualTo("[{\"id\":\"nope\",\"reason\":\"existence\"}]");
  }

  @Test
  void aMalformedIdIsRefused() {
    var reply = client().get("/v2025-02-19/data/doc/production/%23bad!");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/error/description").asText())
        .isEqualTo("Malformed document ID: \"#bad!\"");
  }
}
