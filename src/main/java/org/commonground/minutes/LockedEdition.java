package org.commonground.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commonground.edition.Block;
import org.commonground.edition.Paper;

/**
 * What one edition of the minutes said, in one language, when two had signed them.
 *
 * @param passages which blocks of the paper are which passage
 * @param fingerprint the SHA-256 of its file in Markdown
 */
record LockedEdition(Paper paper, List<Stand> passages, String fingerprint, Instant lockedAt) {

    LockedEdition {
        passages = List.copyOf(passages);
    }

    /** @param first the place of its first block in the paper, counted from 0 */
    record Stand(PassageId passage, int first, int blocks) {

        private Stand after(Stand changed, int longer) {
            return first > changed.first ? new Stand(passage, first + longer, blocks) : this;
        }
    }

    /** The paper with other blocks for a passage, and a last line that says so. */
    Paper without(PassageId purged, List<Block> instead, Block said) {
        var blocks = new ArrayList<>(paper.blocks());
        passages.stream().filter(each -> each.passage().equals(purged)).forEach(each -> {
            var stand = blocks.subList(each.first, each.first + each.blocks);
            stand.clear();
            stand.addAll(instead);
        });
        blocks.add(said);
        return new Paper(paper.language(), paper.letterhead(), paper.title(), paper.subject(), blocks, paper.made());
    }

    /** Where the passages stand once one of them has so many blocks. */
    List<Stand> stands(PassageId changed, int blocks) {
        return passages.stream()
                .filter(each -> each.passage().equals(changed))
                .findFirst()
                .map(stand -> passages.stream()
                        .map(each -> each == stand
                                ? new Stand(changed, stand.first, blocks)
                                : each.after(stand, blocks - stand.blocks))
                        .toList())
                .orElse(passages);
    }
}
