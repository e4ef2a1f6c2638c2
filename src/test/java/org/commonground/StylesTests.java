package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The one style sheet. A brace that is lost when two people's rules are put together would silence all rules after it. */
class StylesTests {

    private static final Path SHEET = Path.of("src/main/resources/META-INF/resources/styles.css");

    @Test
    void closeEveryRuleBeforeTheNextMatterBegins() throws IOException {
        var open = 0;
        for (var line : Files.readAllLines(SHEET)) {
            if (line.startsWith("/*")) {
                assertThat(open).as("rules open before %s", line).isZero();
            }
            open += line.chars()
                    .map(each -> each == '{' ? 1 : each == '}' ? -1 : 0)
                    .sum();
        }
        assertThat(open).as("rules open at the end").isZero();
    }
}
