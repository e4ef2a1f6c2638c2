package org.commonground.draft.wire;

import static org.commonground.draft.wire.Client.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What somebody may send who means harm, or whose program is broken; none of it may change a text. */
final class HostileFrames {

    /** Where the text that they are aimed at stands, and what it says: a paragraph, a heading and a list. */
    static final String[] TEXT = {
        typing(1, "Hello wide world"),
        "{\"stepType\":\"replace\",\"from\":18,\"to\":18,\"slice\":{\"content\":["
                + "{\"type\":\"heading\",\"attrs\":{\"level\":2},\"content\":[{\"type\":\"text\",\"text\":\"Aims\"}]},"
                + "{\"type\":\"bullet_list\",\"content\":[{\"type\":\"list_item\",\"content\":[{\"type\":\"paragraph\"}]}]}]}}"
    };

    static final long VERSION = 2;

    /** One submit of each kind that this text would take. */
    private static final List<String> GOOD = Stream.of(
                    typing(1, "x"),
                    "{\"stepType\":\"replace\",\"from\":1,\"to\":3}",
                    "{\"stepType\":\"replace\",\"from\":3,\"to\":3,\"slice\":{\"content\":[{\"type\":\"paragraph\"},"
                            + "{\"type\":\"paragraph\"}],\"openStart\":1,\"openEnd\":1},\"structure\":true}",
                    "{\"stepType\":\"replaceAround\",\"from\":0,\"to\":18,\"gapFrom\":0,\"gapTo\":18,\"insert\":1,"
                            + "\"slice\":{\"content\":[{\"type\":\"blockquote\"}]},\"structure\":true}",
                    "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"strong\"},\"from\":1,\"to\":3}",
                    "{\"stepType\":\"addMark\",\"mark\":" + link("https://example.org") + ",\"from\":1,\"to\":3}",
                    "{\"stepType\":\"removeMark\",\"mark\":{\"type\":\"em\"},\"from\":1,\"to\":3}",
                    "{\"stepType\":\"attr\",\"pos\":18,\"attr\":\"level\",\"value\":3}")
            .map(HostileFrames::submit)
            .toList();

    private static final List<String> NO_NUMBERS = List.of(
            "-1",
            "1.0",
            "1e3",
            "1000001",
            "2147483648",
            "9223372036854775808",
            "-9223372036854775809",
            "1e999",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "01",
            "+1",
            ".5",
            "9".repeat(400));
    private static final List<String> NO_VALUES = List.of(
            "null", "true", "{}", "[]", "[1]", "[[[[]]]]", "undefined", "{\"$gt\":0}", "{\"toString\":1}", "'x'");
    private static final List<String> NO_TEXTS =
            List.of("\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\t\"");
    private static final List<String> NO_NAMES = List.of(
            "\"NaN\"",
            "\"1\"",
            "\"doc\"",
            "\"__proto__\"",
            "\"constructor\"",
            "\"<script>alert(1)</script>\"",
            "\"javascript:alert(1)\"",
            "\"' or '1'='1\"",
            "\"\\u202etxet\"");

    private static final List<String> BAD_LINKS = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\\u0001javascript:alert(1)",
            "java\\nscript:alert(1)",
            "java\\tscript:alert(1)",
            "javascript&colon;alert(1)",
            "vbscript:msgbox(1)",
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD4=",
            "DATA:image/svg+xml,<svg/>",
            "blob:https://example.org/x",
            "file:///etc/passwd",
            "filesystem:x",
            "view-source:x",
            "ftp://example.org",
            "//example.org",
            "/members",
            "members",
            "#top",
            "?x",
            "",
            " ",
            "https:",
            "https:example.org",
            "https://",
            "https://exa mple.org",
            "https://example.org/\\u0000",
            "https://example.org/\\ud800",
            "mailto:",
            "https://example.org/" + "x".repeat(2_000));
    private static final List<String> BAD_NODES = List.of(
            "image",
            "iframe",
            "script",
            "style",
            "html",
            "html_block",
            "svg",
            "table",
            "code_block",
            "doc",
            "mention",
            "PARAGRAPH",
            "paragraph ",
            "Text",
            "",
            "__proto__",
            "toString");
    private static final List<String> BAD_MARKS =
            List.of("code", "script", "textStyle", "span", "highlight", "STRONG", "a", "", "__proto__", "constructor");

    private static final Pattern VALUE = Pattern.compile("\"(\\w+)\":(-?\\d+|true|\"[^\"]*\")");
    private static final Set<String> VERSIONS_AHEAD = Set.of("1000001", "2147483648");
    private static final Set<String> FREE_TEXT = Set.of("text", "id");
    private static final Set<String> MAY_BE_LEFT_OUT = Set.of("openStart", "openEnd", "structure");

    private HostileFrames() {}

    /** Frames that are none of the protocol's. */
    static List<String> malformed() {
        List<String> frames = new ArrayList<>();
        GOOD.forEach(good -> frames.addAll(withAnotherValue(good)));
        GOOD.forEach(good -> frames.addAll(broken(good, new Random(good.hashCode()))));
        BAD_LINKS.forEach(href ->
                frames.add(submit("{\"stepType\":\"addMark\",\"mark\":" + link(href) + ",\"from\":1,\"to\":3}")));
        BAD_LINKS.forEach(href ->
                frames.add(submit(inserting("{\"type\":\"text\",\"text\":\"x\",\"marks\":[" + link(href) + "]}"))));
        BAD_NODES.forEach(type -> frames.add(submit(inserting("{\"type\":\"" + type + "\"}"))));
        BAD_MARKS.forEach(type -> frames.add(
                submit("{\"stepType\":\"addMark\",\"mark\":{\"type\":\"" + type + "\"},\"from\":1,\"to\":3}")));
        BAD_MARKS.forEach(type -> frames.add(
                submit(inserting("{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"" + type + "\"}]}"))));
        frames.addAll(oddOnes());
        return frames.stream().distinct().toList();
    }

    /** A good frame with one value that does not belong there, once for each value and each such one. */
    private static List<String> withAnotherValue(String good) {
        List<String> frames = new ArrayList<>();
        for (Matcher value = VALUE.matcher(good); value.find(); ) {
            String key = value.group(1);
            Stream.of(NO_NUMBERS, NO_VALUES, NO_TEXTS, NO_NAMES)
                    .flatMap(List::stream)
                    .filter(other -> !FREE_TEXT.contains(key) || !NO_NAMES.contains(other))
                    .filter(other -> !MAY_BE_LEFT_OUT.contains(key) || !other.equals("null"))
                    .filter(other -> !key.equals("version") || !VERSIONS_AHEAD.contains(other))
                    .filter(other -> !key.equals("structure") || !other.equals("true"))
                    .forEach(other ->
                            frames.add(good.substring(0, value.start(2)) + other + good.substring(value.end(2))));
        }
        return frames;
    }

    /** A good frame cut off somewhere, without one of its signs, or with one too many. */
    private static List<String> broken(String good, Random random) {
        List<String> frames = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            frames.add(good.substring(0, random.nextInt(good.length())));
            int[] signs = IntStream.range(0, good.length())
                    .filter(at -> "{}[]\",".indexOf(good.charAt(at)) >= 0)
                    .toArray();
            int sign = signs[random.nextInt(signs.length)];
            frames.add(good.substring(0, sign) + good.substring(sign + 1));
            frames.add(good.substring(0, sign) + good.charAt(sign) + good.substring(sign));
        }
        frames.add(good + good);
        frames.add("[" + good + "]");
        return frames;
    }

    private static List<String> oddOnes() {
        return List.of(
                "",
                " ",
                "null",
                "0",
                "true",
                "\"submit\"",
                "[]",
                "{}",
                "{{}}",
                "ping",
                "\0",
                "\uFEFF{}",
                "<x/>",
                "{\"op\":\"ping\"}{\"op\":\"ping\"}",
                "{\"op\":\"ping\"} x",
                "{\"op\":\"ping\",}",
                "{op:\"ping\"}",
                "{\"op\":\"ping\"/**/}",
                "{\"op\":\"PING\"}",
                "{\"OP\":\"ping\"}",
                "{\"op\":[\"ping\"]}",
                "{\"op\":\"purge\"}",
                "{\"op\":\"confirmed\",\"id\":\"x\",\"version\":9,\"dropped\":[]}",
                "{\"op\":\"steps\",\"version\":0,\"steps\":[],\"clients\":[]}",
                "{\"op\":\"closed\",\"reason\":\"slow\"}",
                "{\"op\":\"join\"}",
                "{\"op\":\"join\",\"version\":-1}",
                "{\"op\":\"join\",\"version\":\"0\"}",
                "{\"op\":\"ping\",\"op\":\"ping\"}",
                "{\"op\":\"ping\",\"op\":\"submit\",\"id\":\"two\",\"version\":2,\"steps\":[" + typing(1, "x") + "]}",
                "{\"op\":\"submit\",\"id\":\"two\",\"version\":2,\"version\":0,\"steps\":[" + typing(1, "x") + "]}",
                submit("{\"stepType\":\"replace\",\"from\":9,\"from\":1,\"to\":1}"),
                "{\"op\":\"select\"}",
                "{\"op\":\"select\",\"version\":0,\"anchor\":-1,\"head\":0}",
                "{\"op\":\"select\",\"version\":0,\"anchor\":0,\"head\":1000001}",
                "{\"op\":\"select\",\"version\":\"0\",\"anchor\":0,\"head\":0}",
                "{\"op\":\"select\",\"version\":0,\"anchor\":{},\"head\":0}",
                "{\"op\":\"submit\",\"id\":\"none\",\"version\":2,\"steps\":[]}",
                "{\"op\":\"submit\",\"id\":\"none\",\"version\":2}",
                "{\"op\":\"submit\",\"version\":2,\"steps\":[" + typing(1, "x") + "]}",
                "{\"op\":\"submit\",\"id\":\"" + "x".repeat(65) + "\",\"version\":2,\"steps\":[" + typing(1, "x")
                        + "]}",
                submit(typing(1, "good") + ",{}"),
                submit(typing(1, "good") + ",null"),
                submit("{\"stepType\":\"replace\",\"from\":3,\"to\":1}"),
                submit("{\"stepType\":\"replaceStep\",\"from\":1,\"to\":1}"),
                submit("{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[],\"openStart\":1}}"),
                submit("{\"stepType\":\"attr\",\"pos\":18,\"attr\":\"onclick\",\"value\":1}"),
                submit("{\"stepType\":\"attr\",\"pos\":18,\"attr\":\"level\",\"value\":4}"),
                submit(inserting("{\"type\":\"paragraph\",\"attrs\":{\"onclick\":\"alert(1)\"}}")),
                submit(inserting("{\"type\":\"heading\",\"attrs\":{\"level\":1,\"style\":\"x\"}}")),
                submit(inserting("{\"type\":\"paragraph\",\"marks\":[{\"type\":\"strong\"}]}")),
                submit(inserting("{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"em\"},{\"type\":\"em\"}]}")),
                submit(inserting("{\"type\":\"hard_break\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}")),
                submit(inserting(nested(101))),
                submit(inserting(nested(140))),
                submit(inserting(nested(2_000))),
                "[".repeat(60_000),
                "{\"op\":".repeat(20_000),
                "{\"op\":\"ping\",\"" + "x".repeat(200) + "\":1}",
                "{\"op\":\"ping\",\"x\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}");
    }

    private static String nested(int deep) {
        return "{\"type\":\"blockquote\",\"content\":[".repeat(deep) + "{\"type\":\"paragraph\"}" + "]}".repeat(deep);
    }

    /** Submits that are well formed, build on this version and fit nowhere: they are answered as dropped. */
    static List<String> misplaced() {
        return List.of(
                submit(typing(0, "x")),
                submit(typing(18, "x")),
                submit(typing(1_000_000, "x")),
                submit("{\"stepType\":\"replace\",\"from\":0,\"to\":1000000}"),
                submit("{\"stepType\":\"replace\",\"from\":0,\"to\":1}"),
                submit("{\"stepType\":\"replace\",\"from\":20,\"to\":25}"),
                submit("{\"stepType\":\"addMark\",\"mark\":{\"type\":\"em\"},\"from\":999998,\"to\":1000000}"),
                submit("{\"stepType\":\"attr\",\"pos\":1000000,\"attr\":\"level\",\"value\":1}"),
                submit("{\"stepType\":\"attr\",\"pos\":0,\"attr\":\"level\",\"value\":1}"),
                submit("{\"stepType\":\"attr\",\"pos\":18,\"attr\":\"order\",\"value\":1}"),
                submit(inserting("{\"type\":\"list_item\"}")),
                submit(inserting("{\"type\":\"blockquote\"}")),
                submit("{\"stepType\":\"replaceAround\",\"from\":0,\"to\":1000000,\"gapFrom\":1,\"gapTo\":999999,"
                        + "\"insert\":0}"));
    }

    /** Submits that this text would take; for people who may not write. */
    static List<String> good() {
        return GOOD;
    }

    static String submit(String steps) {
        return submit("hostile", VERSION, steps);
    }

    static String submit(String id, long version, String steps) {
        return "{\"op\":\"submit\",\"id\":\"" + id + "\",\"version\":" + version + ",\"steps\":[" + steps + "]}";
    }

    private static String inserting(String node) {
        return "{\"stepType\":\"replace\",\"from\":18,\"to\":18,\"slice\":{\"content\":[" + node + "]}}";
    }

    private static String link(String href) {
        return "{\"type\":\"link\",\"attrs\":{\"href\":\"" + href + "\"}}";
    }
}
