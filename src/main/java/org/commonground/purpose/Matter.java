package org.commonground.purpose;

/**
 * What a statement of purpose is about, and how long a good one is.
 *
 * <p>The literature gives shapes rather than figures: a vision is shared, broad, uplifting and very short; a mission is
 * roughly one sentence that says what and why and does not limit who may join (Community Tool Box on vision and mission
 * statements). The numbers of words are our reading of those shapes, offered as guidance and never enforced.
 */
public enum Matter {
    VISION(new Guidance(4, 20)),
    MISSION(new Guidance(12, 40));

    private final Guidance guidance;

    Matter(Guidance guidance) {
        this.guidance = guidance;
    }

    public Guidance guidance() {
        return guidance;
    }
}
