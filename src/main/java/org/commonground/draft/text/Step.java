package org.commonground.draft.text;

import java.util.Map;
import java.util.Optional;

/** One change to a document, as ProseMirror's steps describe it. Positions count tokens from the start of the document's content. */
public sealed interface Step permits Replace, ReplaceAround, AddMark, RemoveMark, SetAttribute, Misshapen {

    /** Reads ProseMirror's step JSON; refuses everything else as {@link Malformed}, and throws nothing else. */
    static Step fromJson(Map<String, ?> json) {
        Json step = new Json(json);
        return switch (step.text("stepType")) {
            case Replace.NAME -> Replace.fromJson(step);
            case ReplaceAround.NAME -> ReplaceAround.fromJson(step);
            case AddMark.NAME -> AddMark.fromJson(step);
            case RemoveMark.NAME -> RemoveMark.fromJson(step);
            case SetAttribute.NAME -> SetAttribute.fromJson(step);
            default -> throw new Malformed("There is no such step");
        };
    }

    /**
     * Reads a step of somebody's batch. One that is none of ours, but of which it is known where it would have put how much, is
     * {@link Misshapen}: it is never applied, and costs the others of its batch nothing.
     *
     * @throws Malformed where not even that is known
     */
    static Step ofBatch(Map<String, ?> json) {
        try {
            return fromJson(json);
        } catch (Malformed malformed) {
            return Misshapen.of(new Json(json), malformed.reason());
        }
    }

    /** As ProseMirror's {@code step.toJSON()}, keys in the same order. */
    Map<String, Object> toJson();

    /** Where positions go that were counted before this step. */
    StepMap map();

    /** This step as it has to be after what the mapping went through; empty when nothing of it is left. */
    Optional<Step> mapped(Mapping mapping);

    /** By how many tokens a document grows; negative where it shrinks. */
    default int growth() {
        return map().growth();
    }
}
