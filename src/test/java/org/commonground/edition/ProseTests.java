package org.commonground.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTests {

    @Test
    void readsEverythingThatADraftHolds() {
        var blocks = Prose.blocks("""
                {"type":"doc","content":[
                  {"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"Why"}]},
                  {"type":"paragraph","content":[
                    {"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"https://a.example","title":null}},{"type":"em"}]},
                    {"type":"hard_break"},
                    {"type":"text","text":"b","marks":[{"type":"strong"},{"type":"underline"},{"type":"strike"}]}]},
                  {"type":"blockquote","content":[{"type":"paragraph"}]},
                  {"type":"ordered_list","attrs":{"order":3},"content":[{"type":"list_item","content":[
                    {"type":"paragraph","content":[{"type":"text","text":"c"}]},
                    {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"}]}]}]}]},
                  {"type":"horizontal_rule"}]}""", 1);

        assertThat(blocks)
                .containsExactly(
                        Block.Heading.of(2, "Why"),
                        new Block.Paragraph(List.of(
                                new Run.Words("a", Set.of(Mark.EMPHASIS), Optional.of(new Link("https://a.example"))),
                                new Run.Break(),
                                Run.words("b", Mark.STRONG, Mark.UNDERLINE, Mark.STRIKE))),
                        new Block.Quote(List.of(new Block.Paragraph(List.of()))),
                        new Block.NumberedList(
                                3,
                                List.of(new Block.Item(List.of(
                                        Block.Paragraph.of("c"),
                                        new Block.BulletList(
                                                List.of(new Block.Item(List.of(new Block.Paragraph(List.of()))))))))),
                        new Block.Rule());
    }

    @Test
    void letsNoHeadingSinkBelowTheThirdLevel() {
        assertThat(Prose.blocks(heading(3), 2)).containsExactly(Block.Heading.of(3, "x"));
        assertThat(Prose.blocks(heading(1), 2)).containsExactly(Block.Heading.of(3, "x"));
    }

    private static String heading(int level) {
        return "{'type':'doc','content':[{'type':'heading','attrs':{'level':%d},'content':[{'type':'text','text':'x'}]}]}"
                .formatted(level)
                .replace('\'', '"');
    }

    @Test
    void bringsUpWhatLiesTooDeep() {
        var deep = "{'type':'blockquote','content':[".repeat(60)
                + "{'type':'paragraph','content':[{'type':'text','text':'x'}]}" + "]}".repeat(60);

        var blocks = Prose.blocks(("{'type':'doc','content':[" + deep + "]}").replace('\'', '"'), 0);

        assertThat(Block.depth(blocks)).isEqualTo(Block.DEEPEST);
        assertThat(new Editions().markdown(SamplePapers.of(blocks))).endsWith("> x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{'type':'paragraph'}",
                "{'type':'doc','content':[{'type':'table'}]}",
                "{'type':'doc','content':[{'type':'text','text':'x'}]}",
                "{'type':'doc','content':[{'type':'bullet_list','content':[{'type':'paragraph'}]}]}",
                "{'type':'doc','content':[{'type':'heading','attrs':{'level':4}}]}",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'image'}]}]}",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'code'}]}]}]}",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'x','marks':"
                        + "[{'type':'link','attrs':{'href':'javascript:x'}}]}]}]}"
            })
    void knowsNothingElse(String json) {
        assertThatExceptionOfType(NotProse.class).isThrownBy(() -> Prose.blocks(json.replace('\'', '"'), 0));
    }
}
