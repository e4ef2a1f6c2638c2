package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTests {

    @ParameterizedTest
    @EnumSource(FileType.class)
    void takesWhatIsWhatItsNameSays(FileType type) {
        for (var ending : type.endings()) {
            assertThat(FileContent.typeOf("Plan." + ending.toUpperCase(), SampleFiles.of(type)))
                    .contains(type);
        }
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void refusesEveryOtherContentUnderThatName(FileType type) {
        for (var other : FileType.values()) {
            if (other != type && !(type.isText() && other.isText())) {
                assertThat(FileContent.typeOf("Plan." + type.endings().getFirst(), SampleFiles.of(other)))
                        .as("%s as %s", other, type)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.svg", "a.exe", "a.zip", "a.docm", "a.js", "pdf", "a.pdf.html"})
    void refusesKindsThatAgendasDoNotTake(String name) {
        assertThat(FileContent.typeOf(name, SampleFiles.of(FileType.TXT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                "<html><head></head></html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"
            })
    void refusesMarkupThatCallsItselfText(String markup) {
        assertThat(FileContent.typeOf("notes.txt", SampleFiles.text(markup))).isEmpty();
        assertThat(FileContent.typeOf("picture.png", SampleFiles.text(markup))).isEmpty();
    }

    @Test
    void refusesAnyArchiveThatCallsItselfADocument() {
        var archive = SampleFiles.zip(Map.of("run.bat", "del *"));

        assertThat(FileContent.typeOf("plan.docx", archive)).isEmpty();
        assertThat(FileContent.typeOf("plan.odt", archive)).isEmpty();
    }

    @Test
    void refusesDocumentsWithMacros() {
        var macros = SampleFiles.zip(
                Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>", "word/vbaProject.bin", "x"));

        assertThat(FileContent.typeOf("plan.docx", macros)).isEmpty();
    }

    @Test
    void refusesBinaryContentThatCallsItselfText() {
        assertThat(FileContent.typeOf("notes.txt", new byte[] {0x4d, 0x5a, 0, 0, 1, 2, 3, 0, 0}))
                .isEmpty();
    }
}
