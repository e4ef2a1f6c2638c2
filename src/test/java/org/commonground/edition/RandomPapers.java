package org.commonground.edition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any paper at all: blocks in one another, texts that mean something to Markdown, XML or a spreadsheet. */
final class RandomPapers {

    private static final List<String> SNIPPETS = List.of(
            "#",
            "##",
            "-",
            "+",
            "*",
            "**",
            "***",
            "_",
            "__",
            "~",
            "~~",
            "`",
            "```",
            "<",
            ">",
            "&",
            "&amp;",
            "&#35;",
            "[",
            "]",
            "(",
            ")",
            "!",
            "![",
            "|",
            "||",
            "\\",
            "\\\\",
            "=",
            "===",
            "---",
            "1.",
            "12)",
            ":",
            ":-:",
            "\"",
            "'",
            "{",
            "}",
            "$",
            "%",
            "@",
            "/",
            "<b>",
            "</fo:block>",
            "<!--",
            "]]>",
            "&lt;",
            "{0}",
            "=1+1",
            "x",
            "word",
            "Word",
            "é",
            "ñ",
            "Ł",
            "ộ",
            "Ω",
            "ж",
            " ",
            "  ",
            "\u00a0",
            "www.a.example",
            "https://a.example",
            "a@b.example",
            "—",
            "…",
            "“",
            "”",
            "0",
            "2026",
            "☂",
            "\u200b");

    private RandomPapers() {}

    static Arbitrary<Paper> papers() {
        return papers(texts());
    }

    static Arbitrary<Paper> papers(Arbitrary<String> texts) {
        var filled = texts.map(text -> Texts.isBlank(Texts.clean(text)) ? "x" + text : text);
        return Combinators.combine(
                        texts.list().ofMaxSize(3),
                        filled,
                        texts,
                        blocks(texts, 2).list().ofMaxSize(6))
                .as((letterhead, title, subject, blocks) ->
                        new Paper(Locale.US, letterhead, title, subject, blocks, SamplePapers.MADE));
    }

    static Arbitrary<String> texts() {
        return Arbitraries.of(SNIPPETS).list().ofMinSize(0).ofMaxSize(6).map(list -> String.join("", list));
    }

    private static Arbitrary<Block> blocks(Arbitrary<String> texts, int depth) {
        var flat = Arbitraries.<Block>oneOf(
                headings(texts),
                paragraphs(texts),
                paragraphs(texts),
                rules(),
                tables(texts),
                notices(texts),
                facts(texts));
        if (depth == 0) {
            return flat;
        }
        var inner = Arbitraries.lazy(() -> blocks(texts, depth - 1));
        var items = inner.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Block.Item::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<Block> nested = Arbitraries.oneOf(
                items.map(Block.BulletList::new),
                Combinators.combine(Arbitraries.integers().between(0, 1000), items)
                        .as(Block.NumberedList::new),
                inner.list().ofMinSize(1).ofMaxSize(3).map(Block.Quote::new));
        return Arbitraries.oneOf(flat, flat, nested);
    }

    private static Arbitrary<Block> headings(Arbitrary<String> texts) {
        return Combinators.combine(Arbitraries.integers().between(1, 3), filled(texts))
                .as(Block.Heading::new);
    }

    private static Arbitrary<Block> paragraphs(Arbitrary<String> texts) {
        return lines(texts).map(Block.Paragraph::new);
    }

    private static Arbitrary<Block> rules() {
        return Arbitraries.just(new Block.Rule());
    }

    private static Arbitrary<Block> notices(Arbitrary<String> texts) {
        return filled(texts).map(Block.Notice::new);
    }

    private static Arbitrary<Block> facts(Arbitrary<String> texts) {
        return Combinators.combine(texts, lines(texts))
                .as((label, value) -> new Block.Fact("x" + label, value))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Block.KeyFacts::new);
    }

    private static Arbitrary<Block> tables(Arbitrary<String> texts) {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(width -> Combinators.combine(
                                texts,
                                texts.map(text -> new Block.Column("x" + text, 1 + text.length() % 5))
                                        .list()
                                        .ofSize(width),
                                lines(texts)
                                        .map(Block.Cell::new)
                                        .list()
                                        .ofSize(width)
                                        .map(Block.Row::new)
                                        .list()
                                        .ofMaxSize(3),
                                Arbitraries.of(true, false))
                        .as(Block.Table::new));
    }

    private static Arbitrary<List<Run>> filled(Arbitrary<String> texts) {
        return lines(texts).map(runs -> Run.isBlank(Run.tidy(runs)) ? List.<Run>of(Run.words("x")) : runs);
    }

    private static Arbitrary<List<Run>> lines(Arbitrary<String> texts) {
        Arbitrary<Run> words = Combinators.combine(
                        texts,
                        Arbitraries.of(Mark.class).set().ofMaxSize(2),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(5, Arbitraries.just(Optional.<Link>empty())),
                                net.jqwik.api.Tuple.of(1, links().map(Optional::of))))
                .as(Run.Words::new);
        Arbitrary<Run> plain = texts.map(Run::words);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, words),
                        net.jqwik.api.Tuple.of(4, plain),
                        net.jqwik.api.Tuple.of(1, Arbitraries.<Run>just(new Run.Break())))
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<Link> links() {
        return Arbitraries.of(
                        "https://a.example/x",
                        "https://a.example/?a=1&copy=2",
                        "http://a.example/(x)_[y]*z*<w>",
                        "mailto:a@b.example",
                        "https://a.example/ñ/%zz.pdf",
                        "https://\\\"'`|")
                .map(Link::new);
    }
}
