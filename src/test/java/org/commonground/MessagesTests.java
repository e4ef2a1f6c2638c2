package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people read, in each language that we offer. */
class MessagesTests {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')(?:'')*'(?!')");
    private static final Pattern ASKED_FOR = Pattern.compile("(?:getTranslation|translate)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private final Map<String, String> english = words(Pattern.compile("[a-z]+\\.properties"));
    private final Map<String, String> spanish = words(Pattern.compile("[a-z]+_es\\.properties"));

    @Test
    void areTheSameInBothLanguages() {
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void sayEachThingOnce() throws IOException {
        for (var file : files(Pattern.compile(".*"))) {
            var keys = Files.readString(file)
                    .lines()
                    .filter(line -> line.matches("[a-z][\\w.-]*\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file.toString()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void standInTheFileOfTheirRoom() throws IOException {
        for (var file : files(Pattern.compile(".*"))) {
            var room = file.getFileName().toString().split("[_.]")[0];
            assertThat(words(Pattern.compile(Pattern.quote(file.getFileName().toString())))
                            .keySet())
                    .as(file.toString())
                    .allMatch(key -> key.startsWith(room + "."));
        }
    }

    @Test
    void areNeverEmpty() {
        assertThat(english).allSatisfy((key, value) -> assertThat(value).as(key).isNotBlank());
        assertThat(spanish).allSatisfy((key, value) -> assertThat(value).as(key).isNotBlank());
    }

    @Test
    void leaveTheSameThingsOpen() {
        assertThat(english)
                .allSatisfy((key, value) -> assertThat(placeholders(spanish.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(value)));
    }

    /** In a message with placeholders a lone apostrophe quotes what follows: it must be doubled. */
    @Test
    void doubleTheirApostrophesBesidePlaceholders() {
        assertThat(english).allSatisfy(MessagesTests::doublesApostrophes);
        assertThat(spanish).allSatisfy(MessagesTests::doublesApostrophes);
    }

    @Test
    void areThereWhenAPageAsksForThem() throws IOException {
        assertThat(askedFor()).isNotEmpty().isSubsetOf(english.keySet());
    }

    private static void doublesApostrophes(String key, String value) {
        if (PLACEHOLDER.matcher(value).find()) {
            assertThat(LONE_APOSTROPHE.matcher(value).find()).as(key).isFalse();
        }
    }

    private static SortedSet<String> askedFor() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ASKED_FOR.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static SortedSet<String> placeholders(String value) {
        return PLACEHOLDER
                .matcher(value)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(Pattern names) {
        var words = new TreeMap<String, String>();
        for (var file : files(names)) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
        }
        return words;
    }

    private static List<Path> files(Pattern names) {
        try (var all = Files.list(FOLDER)) {
            return all.filter(
                            file -> names.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
