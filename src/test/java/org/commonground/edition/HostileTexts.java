package org.commonground.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two hundred texts that have harmed other programs. */
final class HostileTexts {

    private static final List<String> CORES = List.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "<fo:external-graphic src=\"http://127.0.0.1:1/x.png\"/>",
            "<fo:external-graphic src=\"url('file:///etc/hostname')\"/>",
            "</fo:block></fo:flow></fo:page-sequence></fo:root>",
            "]]><![CDATA[",
            "&lt;&#0;&#x1F600;&nbsp;&unknown;",
            "<?xml version=\"1.0\"?><?php echo 1 ?>",
            "<script>alert(1)</script>",
            "javascript:alert(1)",
            "=HYPERLINK(\"http://a.example\";\"x\")",
            "=1+1",
            "@SUM(A1)",
            "-2+3",
            "\t\u0000\u0001\u0008\u000b\u001f\u007f\u0085\u009f",
            "\r\n\r\nSubject: x\r\n\r\n",
            "\ud800 \udc00 \udbff",
            "\ufffe\uffff\ufdd0\ufeff",
            "😀👩‍👩‍👧‍👦🇺🇸🏳️‍🌈",
            "漢字かなカナ한국어",
            "สวัสดีครับ नमस्ते আমি தமிழ் ខ្មែរ မြန်မာ",
            "مرحبا بالعالم",
            "שָׁלוֹם עוֹלָם",
            "abc \u202Edcba\u202C \u2066x\u2069 \u200F\u200E",
            "Z̸̢͖̩͉̘̒̐͋͝a̵͕̓͝l̷̪͂g̶̠̈́o̴̧͝",
            "{0} {1} {} ${jndi:ldap://127.0.0.1/x} #{x} %s %n %1$s",
            "url('x') inherited-property-value(start-indent) from-parent() 1 div 0",
            "\\u0000 \\x00 \\n \\\\",
            "BT /F1 12 Tf (x) Tj ET >> endobj stream",
            "(((((((((([[[[[[[[[[{{{{{{{{{{",
            "**__~~``##||<<>>",
            "- [ ] x\n- [x] y",
            "![x](file:///etc/passwd) [y](javascript:x)",
            "---\ntitle: x\n---",
            "\u00ad\u200b\u200c\u200d\u2060\u034f\u180e",
            "ﬀﬁﬂ ǆ Å Å K µ ½ ²",
            "\u2028\u2029\u000c",
            "W".repeat(700),
            "ab".repeat(300) + "\u0301".repeat(60),
            "../../../../etc/passwd%00.png",
            "' OR 1=1; DROP TABLE minutes; --");

    private HostileTexts() {}

    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (var core : CORES) {
            Stream.of(core, " " + core + " ", "x" + core, core + core, core + "\n" + core)
                    .forEach(all::add);
        }
        return all;
    }
}
