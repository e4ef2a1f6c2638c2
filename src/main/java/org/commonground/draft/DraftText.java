package org.commonground.draft;

import java.util.Map;
import org.commonground.draft.text.TokenRow;

/**
 * What a draft says at one version.
 *
 * @param json ProseMirror's {@code doc.toJSON()}
 * @param plain the text alone, blocks on lines of their own
 */
public record DraftText(long version, Map<String, Object> json, String plain, int words) {

    static DraftText of(long version, TokenRow row) {
        return new DraftText(version, row.toJson(), row.plainText(), row.words());
    }
}
