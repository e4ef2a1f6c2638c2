package org.commonground.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.edition.SamplePapers.PAGES;
import static org.commonground.edition.SamplePapers.minutes;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Word document opened by a program that is not ours. Where LibreOffice is not installed it is skipped, and fails under CI. */
class LibreOfficeTests {

    private static final String NONE = "Skipped: no LibreOffice on this machine, so nothing opened a Word document";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsEveryWordOfAPaper() throws IOException, InterruptedException {
        Path paper = folder.resolve("minutes.docx");
        Files.write(paper, new Editions().docx(minutes(), Sheet.A4, PAGES));

        var office = new ProcessBuilder(
                        office().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "txt:Text (encoded):UTF8",
                        "--outdir",
                        folder.toString(),
                        paper.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!office.waitFor(120, TimeUnit.SECONDS)) {
            office.destroyForcibly();
        }
        assertThat(folder.resolve("minutes.txt"))
                .as(Files.readString(folder.resolve("log")))
                .exists();

        String read = inked(Files.readString(folder.resolve("minutes.txt")));
        assertThat(minutes().blocks().stream().flatMap(ReadWord::texts).map(LibreOfficeTests::inked))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(read).contains(text));
    }

    private static String inked(String text) {
        return text.replaceAll("[\\s\\u200b\\ufeff]", "");
    }

    private static Path office() {
        return Stream.of("/usr/bin/", "/usr/local/bin/", "/snap/bin/", "/Applications/LibreOffice.app/Contents/MacOS/")
                .flatMap(place -> List.of("soffice", "libreoffice").stream().map(name -> Path.of(place + name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(LibreOfficeTests::skip);
    }

    private static Path skip() {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("No LibreOffice on this machine, and under CI nothing may be skipped");
        }
        System.out.println(NONE);
        return abort(NONE);
    }
}
