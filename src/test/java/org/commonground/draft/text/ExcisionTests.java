package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcisionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "José Núñez",
                "JOSÉ NÚÑEZ",
                "josé núñez",
                "Jose\u0301 Nu\u0301n\u0303ez",
                "José\u00a0Núñez",
                "José \t  Núñez",
                "Jo\u00adsé Nú\u200bñez",
                "\uff2a\uff4f\uff53é Núñez"
            })
    void findsWordsHoweverTheyAreWritten(String written) {
        assertThat(new Excision("José  Núñez", "").from("before " + written + " after"))
                .isEqualTo("before  after");
        assertThat(new Excision(written, "").from("before José Núñez after")).isEqualTo("before  after");
    }

    @ParameterizedTest
    @CsvSource({
        "Jose, José came",
        "José, Jose came",
        "Ann Lee, Ann and Lee",
        "Ann, A nn",
    })
    void leavesOtherWordsAlone(String words, String text) {
        assertThat(new Excision(words, "-").from(text)).isEqualTo(text);
    }

    @Test
    void leavesALetterWithAnAccentThatIsWrittenApart() {
        assertThat(new Excision("Jose", "").from("Jose\u0301 Jose")).isEqualTo("Jose\u0301 ");
    }

    @Test
    void takesTheWordsOutOfLongerOnesAndPutsSomethingInTheirPlace() {
        assertThat(new Excision("ann", "[…]").from("Ann, Joanne and ANNANN")).isEqualTo("[…], Jo[…]e and […][…]");
    }

    @Test
    void leavesNoWordsThatCloseUpWhenOthersAreTakenOut() {
        assertThat(new Excision("abc", "").from("aabcbc abc")).isEqualTo(" ");
        assertThat(new Excision("ab", "bba").from("aab b".repeat(20))).doesNotContain("ab");
    }

    @Test
    void takesThemOutOfARowAcrossFormattingAndLineBreaksButNotAcrossParagraphs() {
        var row = row(
                paragraph(text("We met Ma", "strong"), text("ria P", "em"), text("az here")),
                paragraph(text("Maria"), Map.of("type", "hard_break"), text("Paz 😀")),
                Map.of("type", "blockquote", "content", List.of(paragraph(text("maria paz")))),
                paragraph(text("ends with Maria")),
                paragraph(text("Paz begins")));
        assertThat(new Excision("Maria Paz", "…").from(row)).isEqualTo(3);
        assertThat(row.plainText()).isEqualTo("We met … here\n… 😀\n…\nends with Maria\nPaz begins");
        assertThat(TokenRow.fromJson(row.toJson()).toJson()).isEqualTo(row.toJson());
    }

    @Test
    void leavesEverythingElseOfARowAsItIs() {
        var row = row(paragraph(text("one ", "strong"), text("gone", "em"), text(" two", "underline")));
        new Excision("gone", "").from(row);
        assertThat(row.toJson())
                .isEqualTo(row(paragraph(text("one ", "strong"), text(" two", "underline")))
                        .toJson());
        var before = row.toJson();
        assertThat(new Excision("gone", "").from(row)).isZero();
        assertThat(row.toJson()).isEqualTo(before);
    }

    @Test
    void leavesAnEmptyParagraphWhereNothingElseStood() {
        var row = row(paragraph(text("gone")));
        new Excision("gone", "").from(row);
        assertThat(row.toJson()).isEqualTo(TokenRow.empty().toJson());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/Maria%20Paz, ''",
        "https://example.org/?q=maria+paz, ''",
        "https://example.org/x, About Maria Paz",
    })
    void takesOffLinksThatTell(String href, String title) {
        Map<String, Object> link = Map.of(
                "type", "link", "attrs", title.isEmpty() ? Map.of("href", href) : Map.of("href", href, "title", title));
        var other = Map.of("type", "link", "attrs", Map.of("href", "https://example.org/100%"));
        var row = row(paragraph(
                Map.of("type", "text", "text", "here", "marks", List.of(link)),
                Map.of("type", "text", "text", "there", "marks", List.of(other))));
        assertThat(new Excision("Maria Paz", "").from(row)).isEqualTo(1);
        assertThat(row.toString()).doesNotContain(href).contains("100%").contains("here");
    }

    @Test
    void refusesWhatCannotBeLookedFor() {
        for (var words : List.of("", "  \n", "\u00ad", "x".repeat(Excision.LONGEST + 1))) {
            assertThatThrownBy(() -> new Excision(words, "")).isInstanceOf(IllegalArgumentException.class);
        }
        for (var instead : List.of("a GONE b", "two\nlines", "x".repeat(Excision.LONGEST_INSTEAD + 1))) {
            assertThatThrownBy(() -> new Excision("gone", instead)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @SafeVarargs
    private static TokenRow row(Map<String, Object>... blocks) {
        return TokenRow.fromJson(Map.of("type", "doc", "content", List.of(blocks)));
    }

    @SafeVarargs
    private static Map<String, Object> paragraph(Map<String, Object>... content) {
        return Map.of("type", "paragraph", "content", List.of(content));
    }

    private static Map<String, Object> text(String text, String... marks) {
        var list = new ArrayList<Map<String, Object>>();
        for (var mark : marks) {
            list.add(Map.of("type", mark));
        }
        return Map.of("type", "text", "text", text, "marks", list);
    }
}
