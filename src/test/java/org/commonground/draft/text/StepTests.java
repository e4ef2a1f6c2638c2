package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stepType\":\"replace\",\"from\":1,\"to\":4}",
                "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"a😀\"}]}}",
                "{\"stepType\":\"replace\",\"from\":3,\"to\":3,\"slice\":{\"content\":[{\"type\":\"paragraph\"},"
                        + "{\"type\":\"paragraph\"}],\"openStart\":1,\"openEnd\":1},\"structure\":true}",
                "{\"stepType\":\"replaceAround\",\"from\":0,\"to\":4,\"gapFrom\":0,\"gapTo\":4,\"insert\":1,"
                        + "\"slice\":{\"content\":[{\"type\":\"blockquote\"}]},\"structure\":true}",
                "{\"stepType\":\"replaceAround\",\"from\":0,\"to\":6,\"gapFrom\":1,\"gapTo\":5,\"insert\":0}",
                "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"em\"},\"from\":1,\"to\":3}",
                "{\"stepType\":\"removeMark\",\"mark\":{\"type\":\"link\",\"attrs\":{\"href\":\"mailto:a@example.org\","
                        + "\"title\":\"Ask\"}},\"from\":1,\"to\":3}",
                "{\"stepType\":\"attr\",\"pos\":0,\"attr\":\"level\",\"value\":2}"
            })
    void keepsProseMirrorsJson(String json) {
        assertThat(JsonText.of(JsonText.step(json).toJson())).isEqualTo(json);
    }

    @Test
    void growsByWhatItPutsInLessWhatItTakesOut() {
        assertThat(new Replace(2, 5, Slice.text("ab"), false).growth()).isEqualTo(-1);
        assertThat(new ReplaceAround(0, 4, 0, 4, OneLine.slice(0, "ul(li())", 0), 2, true).growth())
                .isEqualTo(4);
        assertThat(new AddMark(1, 3, Emphasis.EM).growth()).isZero();
    }

    /** Each of these is a refusal with a reason, whatever it was meant to do to us. */
    static Stream<Arguments> hostile() {
        return Stream.of(
                        "{}",
                        "{'stepType':null}",
                        "{'stepType':7}",
                        "{'stepType':'eval'}",
                        "{'stepType':'docAttr','attr':'level','value':1}",
                        "{'stepType':'addNodeMark','pos':0,'mark':{'type':'em'}}",
                        "{'stepType':'removeNodeMark','pos':0,'mark':{'type':'em'}}",
                        "{'stepType':'replace'}",
                        "{'stepType':'replace','from':1}",
                        "{'stepType':'replace','from':'1','to':2}",
                        "{'stepType':'replace','from':-1,'to':2}",
                        "{'stepType':'replace','from':2,'to':1}",
                        "{'stepType':'replace','from':1.5,'to':2}",
                        "{'stepType':'replace','from':1e300,'to':1e300}",
                        "{'stepType':'replace','from':2147483648,'to':2147483649}",
                        "{'stepType':'replace','from':99999999999999999999999,'to':99999999999999999999999}",
                        "{'stepType':'replace','from':[1],'to':{}}",
                        "{'stepType':'replace','from':true,'to':false}",
                        "{'stepType':'replace','from':1,'to':1,'structure':'yes'}",
                        "{'stepType':'replace','from':1,'to':1,'slice':[]}",
                        "{'stepType':'replace','from':1,'to':1,'slice':'text'}",
                        "{'stepType':'replace','from':1,'to':1,'slice':{'content':'text'}}",
                        "{'stepType':'replace','from':1,'to':1,'slice':{'content':[null]}}",
                        "{'stepType':'replace','from':1,'to':1,'slice':{'content':[7]}}",
                        "{'stepType':'replace','from':1,'to':1,'slice':{'openStart':1}}",
                        "{'stepType':'replace','from':1,'to':1,'slice':{'content':[],'openEnd':1}}",
                        slice("{'type':'paragraph'}", "'openStart':-1"),
                        slice("{'type':'paragraph'}", "'openStart':2"),
                        slice("{'type':'paragraph'}", "'openEnd':1000000"),
                        slice("{'type':'horizontal_rule'}", "'openStart':1"),
                        slice("{'type':'text','text':'a'}", "'openEnd':1"),
                        slice("{'type':'doc','content':[{'type':'paragraph'}]}"),
                        slice("{'type':'script'}"),
                        slice("{'type':'__proto__'}"),
                        slice("{'type':['paragraph']}"),
                        slice("{'type':'text'}"),
                        slice("{'type':'text','text':''}"),
                        slice("{'type':'text','text':7}"),
                        slice("{'type':'text','text':'\\ud83d'}"),
                        slice("{'type':'text','text':'\\ude00\\ud83d'}"),
                        slice("{'type':'text','text':'a\\u0000b'}"),
                        slice("{'type':'text','text':'a','marks':'em'}"),
                        slice("{'type':'text','text':'a','marks':[null]}"),
                        slice("{'type':'text','text':'a','marks':['em']}"),
                        slice("{'type':'text','text':'a','marks':[{'type':'code'}]}"),
                        slice("{'type':'text','text':'a','marks':[{'type':'em'},{'type':'em'}]}"),
                        slice("{'type':'paragraph','marks':[{'type':'em'}]}"),
                        slice("{'type':'paragraph','attrs':{'onclick':'x'}}"),
                        slice("{'type':'paragraph','attrs':[]}"),
                        slice("{'type':'heading','attrs':{'level':0}}"),
                        slice("{'type':'heading','attrs':{'level':4}}"),
                        slice("{'type':'heading','attrs':{'level':'1'}}"),
                        slice("{'type':'heading','attrs':{'level':null}}"),
                        slice("{'type':'heading','attrs':{'level':1,'style':'x'}}"),
                        slice("{'type':'ordered_list','attrs':{'order':-1}}"),
                        slice("{'type':'ordered_list','attrs':{'order':1000001}}"),
                        slice("{'type':'hard_break','content':[{'type':'text','text':'a'}]}"),
                        "{'stepType':'replaceAround','from':0,'to':4}",
                        "{'stepType':'replaceAround','from':0,'to':4,'gapFrom':3,'gapTo':2,'insert':0}",
                        "{'stepType':'replaceAround','from':2,'to':4,'gapFrom':1,'gapTo':4,'insert':0}",
                        "{'stepType':'replaceAround','from':0,'to':4,'gapFrom':0,'gapTo':5,'insert':0}",
                        "{'stepType':'replaceAround','from':0,'to':4,'gapFrom':0,'gapTo':4,'insert':1}",
                        "{'stepType':'replaceAround','from':0,'to':4,'gapFrom':0,'gapTo':4,'insert':-1}",
                        "{'stepType':'addMark','from':1,'to':2}",
                        "{'stepType':'addMark','from':1,'to':2,'mark':{}}",
                        "{'stepType':'addMark','from':1,'to':2,'mark':'em'}",
                        "{'stepType':'addMark','from':2,'to':1,'mark':{'type':'em'}}",
                        link("null"),
                        link("7"),
                        link("''"),
                        link("'javascript:alert(1)'"),
                        link("' javascript:alert(1)'"),
                        link("'java\\tscript:alert(1)'"),
                        link("'JaVaScRiPt:alert(1)'"),
                        link("'data:text/html,x'"),
                        link("'vbscript:x'"),
                        link("'file:///etc/passwd'"),
                        link("'//example.org'"),
                        link("'example.org'"),
                        link("'https://'"),
                        link("'https://a b'"),
                        link("'https://a\\u0000'"),
                        link("'https://a\\u0085'"),
                        link("'https://a\\ud800'"),
                        link("'https://" + "a".repeat(2_000) + "'"),
                        "{'stepType':'addMark','from':1,'to':2,'mark':{'type':'link'}}",
                        "{'stepType':'addMark','from':1,'to':2,'mark':{'type':'link','attrs':"
                                + "{'href':'https://example.org','target':'_top'}}}",
                        "{'stepType':'addMark','from':1,'to':2,'mark':{'type':'link','attrs':"
                                + "{'href':'https://example.org','title':7}}}",
                        "{'stepType':'attr','pos':0,'attr':'style','value':'x'}",
                        "{'stepType':'attr','pos':0,'attr':'level','value':9}",
                        "{'stepType':'attr','pos':0,'attr':'level'}",
                        "{'stepType':'attr','pos':0,'attr':'level','value':null}",
                        "{'stepType':'attr','pos':-1,'attr':'level','value':1}",
                        "{'stepType':'attr','attr':'level','value':1}",
                        "{'stepType':'attr','pos':0,'attr':['level'],'value':1}")
                .map(json -> Arguments.of(json.replace('\'', '"')));
    }

    private static String slice(String node, String... open) {
        return "{'stepType':'replace','from':1,'to':1,'slice':{'content':[" + node + "]"
                + Stream.of(open).map(field -> "," + field).reduce("", String::concat) + "}}";
    }

    private static String link(String href) {
        return "{'stepType':'addMark','from':1,'to':2,'mark':{'type':'link','attrs':{'href':" + href + "}}}";
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatIsNoStep(String json) {
        Map<String, Object> step = JsonText.object(json);
        assertThatThrownBy(() -> Step.fromJson(step))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.reason()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1.0})
    void refusesNumbersThatAreNotWhole(double position) {
        assertThatThrownBy(() -> Step.fromJson(Map.of("stepType", "replace", "from", position, "to", position)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void refusesKeysThatAreNoText() {
        assertThatThrownBy(() -> TokenRow.fromJson(
                        Map.of("type", "doc", "content", List.of(Map.of(1, "type", "attrs", Map.of())))))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        Map<String, Object> node = new HashMap<>(Map.of("type", "paragraph"));
        for (int i = 0; i < 100_000; i++) {
            node = new HashMap<>(Map.of("type", "blockquote", "content", new ArrayList<>(List.of(node))));
        }
        Map<String, Object> step =
                Map.of("stepType", "replace", "from", 0, "to", 0, "slice", Map.of("content", List.of(node)));
        assertThatThrownBy(() -> Step.fromJson(step))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.reason()).contains("deep"));
    }
}
