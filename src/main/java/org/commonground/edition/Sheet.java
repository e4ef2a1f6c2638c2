package org.commonground.edition;

/** The size of a page. */
public enum Sheet {
    A4(11_906, 16_838),
    LETTER(12_240, 15_840);

    private final int width;
    private final int height;

    Sheet(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In twentieths of a point. */
    int width() {
        return width;
    }

    /** In twentieths of a point. */
    int height() {
        return height;
    }
}
