package org.commonground.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonground.edition.Block;
import org.commonground.edition.Mark;
import org.commonground.edition.Prose;
import org.commonground.edition.Run;

/** The text of a passage as readers get it: where note-takers typed a mark, such as {@code /d}, stands what it means. A note is just said. */
public final class MarkedLines {

    private static final Pattern MARKED = Pattern.compile("^/([ndamqp])\\s+");
    private static final int BELOW_THE_ITEM = 2;

    private MarkedLines() {}

    /**
     * @param json the text of a draft
     * @param say gives the words for a message key
     */
    public static List<Block> blocks(Map<String, Object> json, UnaryOperator<String> say) {
        return Prose.blocks(json, BELOW_THE_ITEM).stream()
                .map(block -> block instanceof Block.Paragraph line ? spelled(line, say) : block)
                .toList();
    }

    private static Block spelled(Block.Paragraph line, UnaryOperator<String> say) {
        if (line.runs().isEmpty() || !(line.runs().getFirst() instanceof Run.Words first)) {
            return line;
        }
        var mark = MARKED.matcher(first.text());
        if (!mark.find()) {
            return line;
        }
        var runs = new ArrayList<Run>();
        if (!mark.group(1).equals("n")) {
            runs.add(Run.words(say.apply("minutes.marked." + mark.group(1)) + " ", Mark.STRONG));
        }
        runs.add(new Run.Words(first.text().substring(mark.end()), first.marks(), first.link()));
        runs.addAll(line.runs().subList(1, line.runs().size()));
        return new Block.Paragraph(runs);
    }
}
