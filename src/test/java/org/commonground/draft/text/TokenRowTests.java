package org.commonground.draft.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRowTests {

    @Test
    void beginsAsOneEmptyParagraph() {
        assertThat(TokenRow.empty().size()).isEqualTo(2);
        assertThat(JsonText.of(TokenRow.empty().toJson()))
                .isEqualTo("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"}]}");
    }

    @Test
    void writesJsonAsProseMirrorDoes() {
        String json = "{\"type\":\"doc\",\"content\":["
                + "{\"type\":\"heading\",\"attrs\":{\"level\":2},\"content\":[{\"type\":\"text\",\"text\":\"Aim\"}]},"
                + "{\"type\":\"ordered_list\",\"attrs\":{\"order\":3},\"content\":[{\"type\":\"list_item\",\"content\":["
                + "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"marks\":[{\"type\":\"link\",\"attrs\":"
                + "{\"href\":\"https://example.org\",\"title\":null}},{\"type\":\"strike\"}],\"text\":\"here\"},"
                + "{\"type\":\"hard_break\"}]}]}]},{\"type\":\"horizontal_rule\"}]}";
        assertThat(JsonText.of(JsonText.row(json).toJson())).isEqualTo(json);
    }

    @Test
    void joinsTextWithTheSameMarksAndSortsMarks() {
        TokenRow row = JsonText.row("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":["
                + "{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"strong\"},{\"type\":\"em\"}]},"
                + "{\"type\":\"text\",\"text\":\"b\",\"marks\":[{\"type\":\"em\"},{\"type\":\"strong\"}]}]}]}");
        assertThat(JsonText.of(row.toJson()))
                .endsWith(
                        "[{\"type\":\"text\",\"marks\":[{\"type\":\"em\"},{\"type\":\"strong\"}],\"text\":\"ab\"}]}]}");
    }

    @Test
    void fillsInAttributesThatAreLeftOut() {
        assertThat(OneLine.of(JsonText.row("{\"type\":\"doc\",\"content\":[{\"type\":\"heading\"}]}")))
                .isEqualTo("h1()");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p(we meet) p() p(here);           3",
                "p(two⏎lines);                     2",
                "h1(Aim) ul(li(p(one)) li(p(two)));3",
                "p(  a  b );                       2",
                "p(no\u00a0break);                  2",
                "p(joined-up);                     1",
                "p();                              0"
            })
    void countsWordsAsAReaderDoes(String line, int words) {
        assertThat(OneLine.row(line).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"p(one) hr p(two);one/two", "p(a⏎b);a/b", "quote(p() p(x));/x", "ul(li(p(a) ul(li(p(b)))));a/b"})
    void tellsItsPlainText(String line, String text) {
        assertThat(OneLine.row(line).plainText().replace('\n', '/')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // row with a range;    open start; slice; open end; result
                "p(we| meet);           0; ''      ; 0; p(we meet)",
                "p(we|| meet);          1; p() p() ; 1; p(we) p( meet)",
                "p(we|) p(| meet);      0; ''      ; 0; p(we meet)",
                "h1(we|) p(| meet);     0; ''      ; 0; h1(we meet)",
                "p(a|b) p(c|d);         1; p(x) p(y); 1; p(ax) p(yd)",
                "p(a) || p(b);          0; hr      ; 0; p(a) hr p(b)",
                "p(a) || p(b);          0; h2(x) p(); 0; p(a) h2(x) p() p(b)",
                "ul(li(p(a||b)));       2; li(p()) li(p()); 2; ul(li(p(a)) li(p(b)))",
                "ul(li(p(a)|) li(|p(b))); 0; ''   ; 0; ul(li(p(a) p(b)))",
                "| p(a) p(b) |;         0; p()     ; 0; p()",
                "p(x||y);               0; ''      ; 0; p(xy)"
            })
    void replaces(String line, int openStart, String slice, int openEnd, String result) {
        List<Integer> range = OneLine.positions(line);
        TokenRow row = OneLine.row(line);
        Slice put = slice.isEmpty() ? Slice.EMPTY : OneLine.slice(openStart, slice, openEnd);
        assertThat(row.apply(new Replace(range.getFirst(), range.getLast(), put, false)))
                .isEqualTo(Applied.APPLIED);
        assertThat(OneLine.of(row)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p(we|| meet);          0; p()     ; 0; The content",
                "| p(a) |;              0; ''      ; 0; The content",
                "ul(| li(p(a)) |);      0; ''      ; 0; The content",
                "ul(li(|p(a)|));        0; h1()    ; 0; The content",
                "ul(li(||p(a)));        0; hr      ; 0; The content",
                "ul(|| li(p(a)));       0; p()     ; 0; The content",
                "p(a|b) p(c|d);         1; p(x)    ; 0; The slice ends at another depth",
                "p(a|) ul(li(p(|b)));   0; ''      ; 0; The slice ends at another depth",
                "p(a) || p(b);          1; p() p() ; 1; The slice is open deeper",
                "p(a||);                2; li(p()) li(p()); 2; The slice is open deeper",
                "quote(p(a||b));        2; li(p()) li(p()); 2; The ends of two unlike nodes",
                "p(a||b);               0; li(p()) ; 0; The content"
            })
    void refusesWhatDoesNotFitAndStaysAsItWas(String line, int openStart, String slice, int openEnd, String reason) {
        List<Integer> range = OneLine.positions(line);
        TokenRow row = OneLine.row(line);
        String before = OneLine.of(row);
        Slice put = slice.isEmpty() ? Slice.EMPTY : OneLine.slice(openStart, slice, openEnd);
        assertThat(row.apply(new Replace(range.getFirst(), range.getLast(), put, false)))
                .isInstanceOfSatisfying(
                        Misfit.class, misfit -> assertThat(misfit.reason()).startsWith(reason));
        assertThat(OneLine.of(row)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|| p(a) ||;             ul(li())  ; 2; ul(li(p(a)))",
                "|| p(a) p(b) ||;        quote()   ; 1; quote(p(a) p(b))",
                "|ul(li(|p(a)|))|;       ''        ; 0; p(a)",
                "|p(|ab|)|;              h3()      ; 1; h3(ab)",
                "|quote(|p(a) hr|)|;     ''        ; 0; p(a) hr"
            })
    void replacesAroundWhatItKeeps(String line, String slice, int insert, String result) {
        List<Integer> at = OneLine.positions(line);
        TokenRow row = OneLine.row(line);
        Slice put = slice.isEmpty() ? Slice.EMPTY : OneLine.slice(0, slice, 0);
        assertThat(row.apply(new ReplaceAround(at.get(0), at.get(3), at.get(1), at.get(2), put, insert, true)))
                .isEqualTo(Applied.APPLIED);
        assertThat(OneLine.of(row)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p(a|| b||c);            h1()      ; 1; The content",
                "|p(a|b|c)|;             h1()      ; 1; A structural change",
                "|| p(a) p(||b);         quote()   ; 1; The gap cuts",
                "|| h1(a) ||;            ul(li())  ; 2; What is kept",
                "|ul(|li(p(a))|)|;       ''        ; 0; The content"
            })
    void refusesToReplaceAroundWhatDoesNotFit(String line, String slice, int insert, String reason) {
        List<Integer> at = OneLine.positions(line);
        TokenRow row = OneLine.row(line);
        String before = OneLine.of(row);
        Slice put = slice.isEmpty() ? Slice.EMPTY : OneLine.slice(0, slice, 0);
        assertThat(row.apply(new ReplaceAround(at.get(0), at.get(3), at.get(1), at.get(2), put, insert, true)))
                .isInstanceOfSatisfying(
                        Misfit.class, misfit -> assertThat(misfit.reason()).startsWith(reason));
        assertThat(OneLine.of(row)).isEqualTo(before);
    }

    @Test
    void marksAndUnmarks() {
        TokenRow row = OneLine.row("p(we meet⏎) p(here)");
        row.apply(new AddMark(1, 14, Emphasis.STRONG));
        assertThat(OneLine.of(row)).isEqualTo("p(*we meet⏎*) p(*her*e)");
        row.apply(new RemoveMark(3, 12, Emphasis.STRONG));
        assertThat(OneLine.of(row)).isEqualTo("p(*we* meet⏎) p(h*er*e)");
    }

    @Test
    void putsOneLinkInPlaceOfAnother() {
        TokenRow row = OneLine.row("p(here)");
        row.apply(new AddMark(1, 5, new Link("https://example.org/a", Optional.empty())));
        row.apply(new RemoveMark(1, 5, new Link("https://example.org/b", Optional.empty())));
        assertThat(JsonText.of(row.toJson())).contains("org/a");
        row.apply(new AddMark(1, 5, new Link("https://example.org/b", Optional.empty())));
        assertThat(JsonText.of(row.toJson())).contains("org/b").doesNotContain("org/a");
    }

    @Test
    void setsAttributesOfNodesThatHaveThem() {
        TokenRow row = OneLine.row("h1(a) p(b)");
        assertThat(row.apply(new SetAttribute(0, "level", 3))).isEqualTo(Applied.APPLIED);
        assertThat(OneLine.of(row)).isEqualTo("h3(a) p(b)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 100})
    void refusesAttributesElsewhere(int position) {
        assertThat(OneLine.row("h1(a) p(b)").apply(new SetAttribute(position, "level", 3)))
                .isInstanceOf(Misfit.class);
    }

    @Test
    void copiesItself() {
        TokenRow row = OneLine.row("p(a)");
        TokenRow copy = row.copy();
        copy.apply(new Replace(1, 1, Slice.text("x"), false));
        assertThat(OneLine.of(row)).isEqualTo("p(a)");
        assertThat(OneLine.of(copy)).isEqualTo("p(xa)");
    }

    @Test
    void staysWithinItsLength() {
        TokenRow row = TokenRow.empty();
        row.apply(new Replace(1, 1, Slice.text("a".repeat(TokenRow.LONGEST - 2)), false));
        assertThat(row.size()).isEqualTo(TokenRow.LONGEST);
        assertThat(row.apply(new Replace(1, 1, Slice.text("b"), false))).isInstanceOf(Misfit.class);
        assertThat(row.apply(new Replace(1, 2, Slice.text("b"), false))).isEqualTo(Applied.APPLIED);
    }

    @Test
    void refusesWrappingDeeperThanABrowserFollows() {
        TokenRow row = OneLine.row("p(a)");
        Slice quote = OneLine.slice(0, "quote()", 0);
        for (int depth = 1; depth < Tokens.DEEPEST; depth++) {
            assertThat(row.apply(new ReplaceAround(0, row.size(), 0, row.size(), quote, 1, true)))
                    .isEqualTo(Applied.APPLIED);
        }
        assertThat(row.apply(new ReplaceAround(0, row.size(), 0, row.size(), quote, 1, true)))
                .isInstanceOfSatisfying(
                        Misfit.class, misfit -> assertThat(misfit.reason()).contains("deep"));
        assertThat(TokenRow.fromJson(row.toJson()).toJson()).isEqualTo(row.toJson());
        assertThat(row.apply(new Replace(Tokens.DEEPEST, Tokens.DEEPEST, Slice.text("b"), false)))
                .isEqualTo(Applied.APPLIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"paragraph\"}",
                "{\"type\":\"doc\"}",
                "{\"type\":\"doc\",\"content\":[]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"list_item\",\"content\":[{\"type\":\"paragraph\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"bullet_list\"}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":4}}]}"
            })
    void refusesDocumentsThatTheSchemaDoesNotAllow(String json) {
        Map<String, Object> document = JsonText.object(json);
        assertThatThrownBy(() -> TokenRow.fromJson(document)).isInstanceOf(Malformed.class);
    }
}
