package org.commonground.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fop.fonts.truetype.FontFileReader;
import org.apache.fop.fonts.truetype.TTFFile;

/** A family of typefaces on the class path, and the characters that all of its faces draw. */
record Typeface(String family, BitSet characters) {

    static final Typeface LIBERATION = of(
            "Liberation Sans",
            "/liberation/LiberationSans-Regular.ttf",
            "/liberation/LiberationSans-Bold.ttf",
            "/liberation/LiberationSans-Italic.ttf",
            "/liberation/LiberationSans-BoldItalic.ttf");
    static final Typeface DEJAVU = of(
            "DejaVu Sans", "/org/commonground/edition/DejaVuSans.ttf", "/org/commonground/edition/DejaVuSans-Bold.ttf");

    private static Typeface of(String family, String... faces) {
        var common = charactersOf(faces[0]);
        for (var face : List.of(faces)) {
            common.and(charactersOf(face));
        }
        return new Typeface(family, common);
    }

    private static BitSet charactersOf(String face) {
        var characters = new BitSet();
        try (var stream = open(face)) {
            var file = new TTFFile();
            file.readFont(new FontFileReader(stream), "");
            file.getCMaps().forEach(segment -> characters.set(segment.getUnicodeStart(), segment.getUnicodeEnd() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return characters;
    }

    /** @param face its place on the class path, beginning with a slash */
    static InputStream open(String face) throws IOException {
        var stream = face.endsWith(".ttf") ? Typeface.class.getResourceAsStream(face) : null;
        if (stream == null) {
            throw new IOException("There is no typeface " + face);
        }
        return stream;
    }

    /** Never beyond the first plane of Unicode: FOP loses letters that stand behind such a character. */
    boolean draws(int character) {
        return Character.isBmpCodePoint(character) && characters.get(character);
    }

    boolean draws(String text) {
        return text.codePoints().allMatch(this::draws);
    }
}
