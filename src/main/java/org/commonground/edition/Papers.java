package org.commonground.edition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.json.JsonMapper;

/** Papers written down to be kept: what is read back is the same paper, and so gives the same files. */
public final class Papers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Block.class, Blocks.class)
            .addMixIn(Run.class, Runs.class)
            .build();

    private Papers() {}

    public static String written(Paper paper) {
        return JSON.writeValueAsString(paper);
    }

    public static Paper read(String written) {
        return JSON.readValue(written, Paper.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.BulletList.class, name = "bullets"),
        @JsonSubTypes.Type(value = Block.NumberedList.class, name = "numbers"),
        @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
        @JsonSubTypes.Type(value = Block.Rule.class, name = "rule"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
        @JsonSubTypes.Type(value = Block.Notice.class, name = "notice"),
        @JsonSubTypes.Type(value = Block.KeyFacts.class, name = "facts")
    })
    private interface Blocks {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Run.Words.class, name = "words"),
        @JsonSubTypes.Type(value = Run.Break.class, name = "break")
    })
    private interface Runs {}
}
