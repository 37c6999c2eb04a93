package marketplace.sandbox.lake.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {
  private static final ObjectMapper JSON = new JsonMapper();

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode patched(String document, String patch) {
    return Json.toJson(Patch.read(json(patch)).applyTo((Value.Obj) Json.toValue(json(document))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {}                                        | {'set':{'a.b.c':1}}                                    | {'a':{'b':{'c':1}}}
          {'a':1}                                   | {'set':{'a.b':1}}                                      | {'a':1}
          {}                                        | {'set':{'a[0]':1}}                                     | {}
          {'a b':{'c':1}}                           | {'set':{'[\\"a b\\"].c':2}}                            | {'a b':{'c':2}}
          {'l':[{'k':'x','n':1},{'k':'y','n':2}]}   | {'set':{'l[k==\\"y\\"].n':0}}                          | {'l':[{'k':'x','n':1},{'k':'y','n':0}]}
          {'l':[{'k':'x','n':1},{'k':'y','n':2}]}   | {'unset':['l[k!=\\"y\\"]']}                            | {'l':[{'k':'y','n':2}]}
          {'l':[{'k':1},{'n':2}]}                   | {'unset':['l[k?]']}                                    | {'l':[{'n':2}]}
          {'l':[1,2,3,4]}                           | {'unset':['l[@>=3]']}                                  | {'l':[1,2]}
          {'l':[1,2,3,4]}                           | {'unset':['l[0,-1]']}                                  | {'l':[2,3]}
          {'l':[1,2,3,4]}                           | {'unset':['l[:2]','l[-1:]']}                           | {'l':[3]}
          {'a':{'n':1,'l':[{'n':2},[{'n':3}]]}}     | {'unset':['..n']}                                      | {'a':{'l':[{},[{}]]}}
          {'a':{'a':{'a':1}}}                       | {'unset':['..a']}                                      | {}
          {'l':[{'n':1},{'n':2}]}                   | {'inc':{'l[n>0].n':10}}                                | {'l':[{'n':11},{'n':12}]}
          {'l':[]}                                  | {'insert':{'after':'l[-1]','items':[1]}}               | {'l':[1]}
          {'l':[1]}                                 | {'insert':{'before':'l[5]','items':[2]}}               | {'l':[1,2]}
          {'l':[1]}                                 | {'insert':{'replace':'l[5]','items':[2]}}              | {'l':[1]}
          {'l':[1,2,3]}                             | {'insert':{'replace':'l[0,2]','items':[9]}}            | {'l':[9]}
          {'t':'a+b c'}                             | {'diffMatchPatch':{'t':'@@ -1,5 +1,6 @@\\n a+b\\n+%25\\n  c\\n'}} | {'t':'a+b% c'}
          {'t':'xx the cat'}                        | {'diffMatchPatch':{'t':'@@ -1,7 +1,7 @@\\n the \\n-cat\\n+dog\\n'}} | {'t':'xx the dog'}
          {'t':'other'}                             | {'diffMatchPatch':{'t':'@@ -1,3 +1,3 @@\\n-cat\\n+dog\\n'}} | {'t':'other'}
          """)
  void operationsReachWhatTheirPathsSelect(String document, String patch, String expected) {
    assertThat(patched(document, patch)).isEqualTo(json(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'set':{'':1}}",
        "{'set':{'a..':1}}",
        "{'set':{'a[':1}}",
        "{'set':{'a[1':1}}",
        "{'set':{'a[b==x]':1}}",
        "{'set':{'a]':1}}",
        "{'set':{'a[99999999999]':1}}",
        "{'set':{'a[b=1]':1}}",
        "{'set':[]}",
        "{'unset':'a'}",
        "{'unset':[1]}",
        "{'inc':{'a':'1'}}",
        "{'insert':{'after':'a','items':[1]}}",
        "{'insert':{'after':'a[0]'}}",
        "{'insert':{'items':[1]}}",
        "{'diffMatchPatch':{'a':'nonsense'}}",
        "{'diffMatchPatch':{'a':'@@ -1 +1 @@\\n?x'}}"
      })
  void aPatchThatMakesNoSenseIsRefusedBeforeItIsApplied(String patch) {
    assertThatExceptionOfType(PatchRefused.class)
        .isThrownBy(() -> Patch.read(json(patch)))
        .returns(PatchRefused.Reason.MALFORMED, PatchRefused::reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'inc':{'no':1}}",
        "{'dec':{'text':1}}",
        "{'inc':{'list[].n':1}}",
        "{'diffMatchPatch':{'list':'@@ -1 +1 @@\\n-a\\n+b\\n'}}"
      })
  void whatIsNotAsAnOperationNeedsItIsNotGuessed(String patch) {
    assertThatExceptionOfType(PatchRefused.class)
        .isThrownBy(() -> patched("{'text':'t','list':[]}", patch))
        .returns(PatchRefused.Reason.INAPPLICABLE, PatchRefused::reason);
  }

  @Test
  void aCountMayBeStartedInTheSamePatch() {
    assertThat(patched("{}", "{'inc':{'n':2},'setIfMissing':{'n':1}}")).isEqualTo(json("{'n':3}"));
  }
}
