package org.commonground.draft.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonground.draft.DraftId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DraftEditorViewTests {

    private final DraftEditor editor = new DraftEditor();

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void namesItsDraftAndItsText() {
        var draft = new DraftId(UUID.randomUUID());
        editor.open(draft);
        editor.setLabel("Mission statement");

        assertThat(editor.getElement().getAttribute("draft"))
                .isEqualTo(draft.value().toString());
        assertThat(editor.getElement().getAttribute("label")).isEqualTo("Mission statement");
    }

    @Test
    void takesTheToolsAwayAndGivesThemBack() {
        editor.setReadOnly(true);
        assertThat(editor.getElement().hasAttribute("readonly")).isTrue();

        editor.setReadOnly(false);
        assertThat(editor.getElement().hasAttribute("readonly")).isFalse();
    }

    @Test
    void saysHowLongTheTextShouldBe() {
        editor.setWordGuidance(5, 40, "guidance: about one sentence, up to 40 words");

        assertThat(editor.getElement().getAttribute("word-from")).isEqualTo("5");
        assertThat(editor.getElement().getAttribute("word-to")).isEqualTo("40");
        assertThat(editor.getElement().getAttribute("guidance")).endsWith("up to 40 words");
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(editor);
        assertThat(word("saved")).isEqualTo("Saved");

        UI.getCurrent().setLocale(Locale.of("es"));
        assertThat(word("saved")).isEqualTo("Guardado");
        assertThat(word("not-sent.many")).isEqualTo("Sin enviar ({0} cambios guardados aquí)");
    }

    @Test
    void handsOverEveryWordTheElementSays() throws IOException {
        var keys = Pattern.compile("^ {2}\"?([a-z0-9.-]+)\"?: \"", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("frontend/draft/words.ts")));
        List<String> said = keys.results().map(key -> key.group(1)).toList();

        assertThat(said).isNotEmpty().containsExactlyInAnyOrderElementsOf(DraftWords.KEYS);
    }

    private String word(String key) {
        return ((JsonNode) editor.getElement().getPropertyRaw("words")).get(key).asString();
    }
}
