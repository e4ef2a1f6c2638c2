package org.commonground.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs as Markdown that reads back as the same text. */
final class MarkdownLine {

    private static final String ALWAYS = "\\`*_[]<~|";
    private static final String AT_LINE_START = "#+-=:>";
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])");
    private static final Pattern ENTITY = Pattern.compile("&(?=[#A-Za-z])");
    private static final Pattern PLAIN_HREF = Pattern.compile("[A-Za-z0-9\\-.~:/?#@!$'+,;=%]+");
    private static final String SPACE = "&#32;";
    private static final int EDGE = ' ';

    private final StringBuilder out = new StringBuilder();
    private final List<Run> runs;
    private final boolean single;

    private MarkdownLine(List<Run> runs, boolean single) {
        this.runs = runs;
        this.single = single;
    }

    /** All on one line, for headings and cells. */
    static String single(List<Run> runs) {
        return new MarkdownLine(runs, true).write();
    }

    /** A paragraph: one line, or as many as it has been broken into. */
    static List<String> lines(List<Run> runs) {
        return List.of(new MarkdownLine(runs, false).write().split("\n"));
    }

    private String write() {
        int next = 0;
        for (var stretch : Stretch.of(runs)) {
            int from = next;
            next += stretch.runs().size();
            int to = next;
            stretch.link().ifPresentOrElse(link -> link(link, from, to), () -> runs(from, to, 0, runs.size()));
        }
        return out.toString();
    }

    private void link(Link link, int from, int to) {
        if (out.length() > 0 && out.charAt(out.length() - 1) == '!') {
            out.setLength(out.length() - 1);
            out.append("\\!");
        }
        out.append('[');
        runs(from, to, from, to);
        out.append("](").append(href(link.href())).append(')');
    }

    private static String href(String href) {
        return PLAIN_HREF.matcher(href).matches() ? href : "<" + href.replaceAll("[\\\\<>&|]", "\\\\$0") + ">";
    }

    /** Writes some of the runs; how they are marked depends on what stands beside them between the two edges. */
    private void runs(int from, int to, int leftEdge, int rightEdge) {
        for (int i = from; i < to; i++) {
            switch (runs.get(i)) {
                case Run.Break ignored -> out.append(isPlainBreak(i) ? "\\\n" : "<br>");
                case Run.Words words
                when words.marks().isEmpty() || Texts.isBlank(words.text()) ->
                    out.append(escaped(words.text(), i, true, true));
                case Run.Words words -> marked(words, i, leftEdge, rightEdge);
            }
        }
    }

    /** A backslash breaks a line between words only. */
    private boolean isPlainBreak(int i) {
        return !single && isWordy(i - 1) && isWordy(i + 1);
    }

    private boolean isWordy(int i) {
        return i >= 0
                && i < runs.size()
                && runs.get(i) instanceof Run.Words words
                && !words.text().isBlank();
    }

    private void marked(Run.Words words, int i, int leftEdge, int rightEdge) {
        var core = Texts.stripped(words.text());
        int start = words.text().indexOf(core);
        var before = words.text().substring(0, start);
        var after = words.text().substring(start + core.length());
        out.append(escaped(before, i, true, false));
        var signs = Signs.of(words, fits(core, words, i, leftEdge, rightEdge, before, after));
        out.append(signs.open());
        out.append(escaped(core, i, before.isEmpty() && signs.open().isEmpty(), false));
        out.append(signs.close());
        out.append(escaped(after, i, false, true));
    }

    /**
     * Whether stars and tildes are sure to be taken for marks: between spaces always, inside of words only alone and on letters. Tags
     * do the rest.
     */
    private boolean fits(
            String core, Run.Words words, int i, int leftEdge, int rightEdge, String before, String after) {
        int left = before.isEmpty() ? beside(i - 1, leftEdge, rightEdge, true) : EDGE;
        int right = after.isEmpty() ? beside(i + 1, leftEdge, rightEdge, false) : EDGE;
        if (isSpace(left) && isSpace(right) && !words.has(Mark.UNDERLINE)) {
            return true;
        }
        return words.marks().size() == 1
                && left >= 0
                && right >= 0
                && isLetter(core.codePointAt(0))
                && isLetter(core.codePointBefore(core.length()));
    }

    /** The character there, a space at the edge of a line, or less than nought where another mark stands. */
    private int beside(int i, int leftEdge, int rightEdge, boolean last) {
        if (i < leftEdge || i >= rightEdge) {
            return leftEdge == 0 && rightEdge == runs.size() && (i < 0 || i >= runs.size()) ? EDGE : -1;
        }
        return switch (runs.get(i)) {
            case Run.Break ignored -> isPlainBreak(i) ? EDGE : -1;
            case Run.Words words when words.link().isPresent() && leftEdge == 0 && rightEdge == runs.size() -> -1;
            case Run.Words words -> {
                int character = last
                        ? words.text().codePointBefore(words.text().length())
                        : words.text().codePointAt(0);
                yield words.marks().isEmpty() || isSpace(character) ? character : -1;
            }
        };
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isLetter(int character) {
        return Character.isLetterOrDigit(character);
    }

    private String escaped(String text, int i, boolean mayBegin, boolean mayEnd) {
        boolean begins = mayBegin && (i == 0 || runs.get(i - 1) instanceof Run.Break) && isLineStart();
        boolean ends = mayEnd && (i == runs.size() - 1 || runs.get(i + 1) instanceof Run.Break);
        var line = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean first = begins && at == 0;
            if (character == ' '
                    && (begins && text.substring(0, at).isBlank()
                            || ends && text.substring(at).isBlank())) {
                line.append(SPACE);
            } else if (ALWAYS.indexOf(character) >= 0
                    || first && AT_LINE_START.indexOf(character) >= 0
                    || character == '#' && single) {
                line.append('\\').append(character);
            } else {
                line.append(character);
            }
        }
        var safe = ENTITY.matcher(line.toString().replace(SPACE, "\0"))
                .replaceAll("\\\\&")
                .replace("\0", SPACE);
        return begins ? NUMBER.matcher(safe).replaceFirst("$1\\\\$2") : safe;
    }

    private boolean isLineStart() {
        return out.length() == 0
                || out.charAt(out.length() - 1) == '\n'
                || out.toString().endsWith("<br>")
                || out.charAt(out.length() - 1) == '[';
    }

    /** What stands around marked words. */
    private record Signs(String open, String close) {

        static Signs of(Run.Words words, boolean plain) {
            List<String> open = new ArrayList<>();
            List<String> close = new ArrayList<>();
            add(words.has(Mark.UNDERLINE), "<u>", "</u>", open, close);
            add(words.has(Mark.STRIKE), plain ? "~~" : "<del>", plain ? "~~" : "</del>", open, close);
            add(words.has(Mark.STRONG), plain ? "**" : "<strong>", plain ? "**" : "</strong>", open, close);
            add(words.has(Mark.EMPHASIS), plain ? "*" : "<em>", plain ? "*" : "</em>", open, close);
            return new Signs(String.join("", open), String.join("", close));
        }

        private static void add(boolean is, String open, String close, List<String> opens, List<String> closes) {
            if (is) {
                opens.add(open);
                closes.addFirst(close);
            }
        }
    }
}
