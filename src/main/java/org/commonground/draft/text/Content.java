package org.commonground.draft.text;

/** What a node holds. A closing token carries it, so that what a closing may end is known without looking for its opening. */
enum Content {
    NOTHING,
    INLINE,
    ITEMS,
    /** A paragraph, then any blocks: the inside of a list item. */
    PARAGRAPH_FIRST,
    BLOCKS
}
