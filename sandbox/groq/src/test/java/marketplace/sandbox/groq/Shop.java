package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;

/** A small shop to ask questions of; JSON in it is written with single quotes. */
final class Shop {
  private static final JsonMapper JSON = new JsonMapper();

  static final Dataset DATASET =
      Dataset.of(
          Stream.of(
                  "{'_id':'cups','_type':'category','title':'Cups'}",
                  "{'_id':'pots','_type':'category','title':'Pots'}",
                  "{'_id':'mug','_type':'product','title':'Red Mug','price':19.99,'stock':3,'slug':{'current':'red-mug'},"
                      + "'category':{'_ref':'cups'},'tags':['red','new'],"
                      + "'sizes':[{'_key':'s','name':'small','ml':200},{'_key':'l','name':'large','ml':400}]}",
                  "{'_id':'bowl','_type':'product','title':'Blue bowl','price':10,'stock':0,'slug':{'current':'bowl'},"
                      + "'category':{'_ref':'cups'},'tags':['blue'],'sizes':[]}",
                  "{'_id':'pan','_type':'product','title':'Pan','price':35.5,'category':{'_ref':'pots'},'tags':[]}",
                  "{'_id':'inventory.mug','_type':'inventory','available':7}",
                  "{'_id':'drafts.pan','_type':'product','title':'Pan, again'}")
              .map(Shop::object)
              .toList());

  private Shop() {}

  static Value.Obj object(String json) {
    return (Value.Obj) Json.toValue(json(json));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  static JsonNode ask(String query, Map<String, Value> parameters) {
    return Json.toJson(Groq.parse(query).evaluate(DATASET, parameters));
  }

  static void assertGives(String query, String json) {
    assertThat(ask(query, Map.of())).as(query).isEqualTo(json(json));
  }
}
