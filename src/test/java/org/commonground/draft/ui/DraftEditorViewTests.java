package org.commonground.draft.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonground.draft.DraftId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.databind.JsonNode;

class DraftEditorViewTests {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final DraftEditor editor = new DraftEditor();

    @BeforeEach
    void openPage() {
        var words = new ClassPathBeanDefinitionScanner(beans, false);
        words.addIncludeFilter(new AssignableTypeFilter(I18NProvider.class));
        words.scan("org.commonground.shell");
        beans.refresh();
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(new Routes(), beans, MockedUI::new));
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
        beans.close();
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
    void offersWhoCanBeNamed() {
        editor.mentions(List.of(new Mention("7", "Shelter Network", Mention.Kind.ORGANISATION)));

        var offered = (JsonNode) editor.getElement().getPropertyRaw("mentions");
        assertThat(offered.get(0).get("name").asString()).isEqualTo("Shelter Network");
        assertThat(offered.get(0).get("kind").asString()).isEqualTo("organisation");
    }

    @Test
    void isCarefulAboutAnybodyWhoIsNotOnTheRoster() {
        editor.careful(List.of("Maria Delgado"));

        assertThat(editor.getElement().hasAttribute("careful")).isTrue();
        assertThat(((JsonNode) editor.getElement().getPropertyRaw("roster"))
                        .get(0)
                        .asString())
                .isEqualTo("Maria Delgado");
    }

    @Test
    void asksListenersForOtherWordsUntilOneHasSome() {
        var heard = new ArrayList<MarkedLine>();
        editor.addMarkedLineListener(line -> {
            heard.add(line);
            return Optional.empty();
        });
        editor.addMarkedLineListener(line -> Optional.of("Action: " + line.words()));

        assertThat(editor.mark("a", "send figures")).isEqualTo("Action: send figures");
        assertThat(heard).containsExactly(new MarkedLine(Mark.ACTION, "send figures"));
        assertThat(editor.mark("z", "nonsense")).isNull();
        assertThat(editor.mark("a", "x".repeat(20_001))).isNull();
        assertThat(heard).hasSize(1);
    }

    @Test
    void refusesAClosedPassageThatNobodyTakes() {
        assertThatThrownBy(() -> editor.closedPassage("words")).isInstanceOf(IllegalStateException.class);

        var taken = new ArrayList<String>();
        editor.addClosedPassageListener(taken::add);
        editor.closedPassage("words");
        assertThat(taken).containsExactly("words");
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
