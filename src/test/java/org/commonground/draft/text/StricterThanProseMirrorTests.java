package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What ProseMirror would let through, and we do not. There is nothing else of the kind, as far as {@link ProseMirrorTests} can find out;
 * and none of it is what an editor does to the document it shows.
 */
class StricterThanProseMirrorTests {

    @Test
    void keepsBothHalvesOfACharacterTogether() {
        TokenRow row = OneLine.row("p(a😀b)");
        assertMisfit(row, new Replace(2, 3, Slice.EMPTY, false), "A character would be cut in two");
        assertMisfit(row, new Replace(3, 3, Slice.text("x"), false), "A character would be cut in two");
        assertMisfit(row, new Replace(3, 3, OneLine.slice(1, "p() p()", 1), true), "A character would be cut in two");
        assertMisfit(row, new AddMark(1, 3, Emphasis.EM), "A character would be cut in two");
        assertMisfit(row, new RemoveMark(3, 4, Emphasis.EM), "A character would be cut in two");
        assertThat(OneLine.of(row)).isEqualTo("p(a😀b)");
        assertThat(row.apply(new Replace(2, 4, Slice.EMPTY, false))).isEqualTo(Applied.APPLIED);
    }

    @Test
    void takesNoHalfCharactersIn() {
        assertThatThrownBy(() -> Slice.text("\ud83d")).isInstanceOf(Malformed.class);
    }

    @Test
    void takesNoNulCharactersInBecauseDatabasesRefuseThem() {
        assertThatThrownBy(() -> Slice.text("a\0")).isInstanceOf(Malformed.class);
    }

    /** ProseMirror walks over text at the end of a block as if it were the block's end. */
    @Test
    void letsNoStructuralChangeSwallowText() {
        TokenRow row = OneLine.row("p(ab) p(c)");
        assertMisfit(row, new Replace(2, 4, Slice.EMPTY, true), "A structural change would take content away");
    }

    /** ProseMirror lets such a step pass without any effect. */
    @Test
    void setsNoAttributeOnANodeThatHasNone() {
        assertMisfit(
                OneLine.row("p(a)"),
                new SetAttribute(0, "level", 2),
                "No node with such an attribute opens at that position");
    }

    /** ProseMirror joins the open blockquote of a slice onto a list item, since both hold paragraphs. */
    @Test
    void joinsNoQuoteOntoAListItem() {
        assertMisfit(
                OneLine.row("ul(li(p(a)))"),
                new Replace(4, 4, OneLine.slice(2, "quote(p(x)) li(p(y))", 2), false),
                "The ends of two unlike nodes would meet");
    }

    /** ProseMirror drops attributes that it does not know. */
    @Test
    void takesNoUnknownAttributes() {
        assertThatThrownBy(() -> TokenRow.fromJson(JsonText.object(
                        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"class\":\"x\"}}]}")))
                .isInstanceOf(Malformed.class);
    }

    /** ProseMirror repeats what lies between when a range runs backwards. */
    @Test
    void takesNoRangesThatRunBackwards() {
        assertThatThrownBy(() -> new Replace(3, 2, Slice.EMPTY, false)).isInstanceOf(Malformed.class);
    }

    /** ProseMirror has a step for each; no command of our editor makes one. */
    @Test
    void knowsNoStepsThatMarkNodesOrTheDocument() {
        assertThatThrownBy(
                        () -> Step.fromJson(Map.of("stepType", "addNodeMark", "pos", 0, "mark", Map.of("type", "em"))))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void endsWhereADocumentGetsTooLongOrTooDeep() {
        TokenRow row = TokenRow.empty();
        row.apply(new Replace(1, 1, Slice.text("a".repeat(TokenRow.LONGEST - 2)), false));
        assertMisfit(
                row, new Replace(1, 1, Slice.text("b"), false), "The document would be longer than 1000000 tokens");
        assertThat(Tokens.DEEPEST)
                .as("see TokenRowTests.refusesWrappingDeeperThanABrowserFollows")
                .isEqualTo(100);
    }

    private static void assertMisfit(TokenRow row, Step step, String reason) {
        assertThat(row.apply(step)).isEqualTo(new Misfit(reason));
    }
}
