package org.commonground.draft.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.commonground.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Minutes, written by keyboard alone. */
class ScribingJourneyTests {

    private static final String PEOPLE = """
            [{id: '1', name: 'Maria Delgado', kind: 'person'}, {id: '2', name: 'Marco Ruiz', kind: 'person'},
             {id: '3', name: 'Ángel Soto', kind: 'person'}, {id: '4', name: 'Shelter Network', kind: 'organisation'}]""";

    private static Playwright playwright;
    private static Browser chromium;

    private final ScriptedDraft draft = new ScriptedDraft("");
    private ElementPage ana;

    @BeforeAll
    static void startChromium() {
        playwright = Playwright.create();
        chromium = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopChromium() {
        playwright.close();
    }

    @BeforeEach
    void comesToTheMinutes() {
        ana = new ElementPage(chromium, draft, "scribing");
        ana.has("asked", "[]");
        ana.has(
                "$server",
                "{mark: (sign, words) => new Promise(answer => document.querySelector('draft-editor')"
                        + ".asked.push({said: sign + ' ' + words, answer}))}");
        ana.has("mentions", PEOPLE);
        ana.goesToTheEnd();
    }

    @AfterEach
    void leaves() {
        ana.close();
    }

    @Test
    void showsWhatALineIsAndKeepsTheSignsInTheText() {
        ana.writes("/d We adopt the mission.");

        assertThat(marked()).hasAttribute("data-mark", "Decision");
        assertThat(ana.text()).hasText("/d We adopt the mission.");
        ana.sees("Saved");
        assertThat(draft.wordsSubmitted()).contains("/d");
    }

    @Test
    void asksThePageOnceForAFinishedLineAndPutsItsWordsInPlace() {
        ana.writes("/a send bed figures");
        ana.presses("Enter");
        ana.writes("next");
        assertThat(asked()).containsExactly("a send bed figures");
        assertThat(ana.text()).hasText("/a send bed figuresnext");

        answers("Action: send bed figures. Maria (Shelter Network)");
        assertThat(ana.text().locator("p"))
                .hasText(new String[] {"Action: send bed figures. Maria (Shelter Network)", "next"});
        ana.writes(" line");
        assertThat(ana.text().locator("p").last()).hasText("next line");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void keepsAPrivateLineOffTheWireUntilTheNoteTakersHaveIt() {
        ana.writes("Open to all");
        ana.presses("Enter");
        ana.writes("/p Maria doubts it");
        ana.sees("For note-takers: kept here until you leave the line");
        assertThat(asked()).isEmpty();

        ana.presses("Enter");
        ana.writes("next");
        assertThat(asked()).containsExactly("p Maria doubts it");
        assertThat(draft.wordsSubmitted()).doesNotContain("Maria").doesNotContain("next");

        answers("(Moved)");
        assertThat(ana.text().locator("p")).hasText(new String[] {"Open to all", "(Moved)", "next"});
        ana.sees("Saved");
        assertThat(draft.wordsSubmitted()).contains("(Moved)").contains("next").doesNotContain("Maria");
    }

    @Test
    void keepsAPrivateLineBackHoweverItIsSplitOrJoinedUntilItsSignGoes() {
        ana.writes("Open to all");
        ana.presses("Enter");
        ana.writes("/p Maria doubt it");
        // A letter after each walk: the caret is known where somebody types.
        ana.presses("ArrowLeft", "ArrowLeft", "ArrowLeft");
        ana.writes("s");
        ana.presses("Enter", "ArrowUp", "Home");
        ana.writes("x");
        ana.presses("Backspace", "Backspace");
        assertThat(ana.text().locator("p")).hasText(new String[] {"Open to all/p Maria doubts", " it"});
        ana.sees("For note-takers: kept here until you leave the line");
        draft.colleagueInserts(1, "All: ");
        assertThat(ana.text().locator("p").first()).hasText("All: Open to all/p Maria doubts");
        assertThat(draft.wordsSubmitted()).doesNotContain("Maria").doesNotContain(" it");

        ana.presses("ArrowLeft");
        // The browser says a moment after the key where the caret has gone.
        ana.page().waitForFunction("document.querySelector('draft-editor').asked.length === 1");
        assertThat(asked()).containsExactly("p Maria doubts\n it");
        answers("(Moved)");
        assertThat(ana.text().locator("p")).hasText(new String[] {"All: Open to all(Moved)"});
        ana.sees("Saved");
        assertThat(draft.wordsSubmitted()).doesNotContain("Maria");
    }

    @Test
    void keepsAPrivateLineOnTheDeviceWhileNobodyCouldTakeIt() {
        ana.has("$server", "{mark: () => Promise.reject(new Error('away'))}");
        ana.page().keyboard().insertText("/p Maria doubts it");
        ana.presses("Enter");
        assertThat(ana.page().getByText("The note-takers’ line could not be moved just now."))
                .isVisible();

        ana.page().onDialog(dialog -> dialog.accept());
        ana.page().reload();
        assertThat(ana.text().locator("p").first()).hasText("/p Maria doubts it");
        ana.sees("For note-takers: kept here until you leave the line");
        assertThat(draft.wordsSubmitted()).doesNotContain("Maria");
    }

    @Test
    void sendsALineOnceItIsPrivateNoMore() {
        ana.writes("/p call them");
        ana.presses("Alt+Shift+A");
        ana.sees("Saved");
        assertThat(draft.wordsSubmitted()).contains("call them");
    }

    @Test
    void leavesALineAloneThatChangedMeanwhile() {
        ana.writes("/m to adjourn");
        ana.presses("Control+Enter", "ArrowUp", "End");
        ana.writes(" at noon");
        answers("Motion to adjourn");

        assertThat(ana.text().locator("p").first()).hasText("/m to adjourn at noon");
        ana.presses("Control+Enter");
        ana.presses("ArrowUp", "Control+Enter");
        assertThat(ana.text().locator("p")).hasCount(4);
        assertThat(asked()).containsExactly("m to adjourn", "m to adjourn at noon");
    }

    @Test
    void endsABlockFromAnywhereInIt() {
        ana.writes("- one item");
        ana.presses("Home", "Control+Enter");
        ana.writes("plain");

        assertThat(ana.text().locator("li")).hasText("one item");
        assertThat(ana.text().locator("ul + p")).hasText("plain");
    }

    @Test
    void turnsALineIntoAnActionWithoutTypingItAgain() {
        ana.writes("/n Tom sends figures");
        ana.presses("Alt+Shift+A");
        assertThat(ana.text()).hasText("/a Tom sends figures");
        assertThat(marked()).hasAttribute("data-mark", "Action");

        ana.presses("Enter");
        ana.writes("Maria calls");
        ana.presses("Alt+Shift+A");
        assertThat(ana.text().locator("p").last()).hasText("/a Maria calls");
    }

    @Test
    void offersTheMarksAfterALoneStrokeAndNeverStealsALetter() {
        ana.writes("/");
        assertThat(options()).hasCount(6);
        ana.presses("Enter");
        assertThat(options()).hasCount(0);
        assertThat(ana.text().locator("p")).hasCount(2);

        ana.writes("/");
        ana.presses("ArrowDown", "ArrowDown", "Enter");
        ana.writes("carried");
        assertThat(ana.text().locator("p").last()).hasText("/d carried");

        ana.presses("Enter");
        ana.writes("/");
        ana.presses("Escape");
        assertThat(list()).isHidden();
        ana.writes("q who pays?");
        assertThat(marked().last()).hasAttribute("data-mark", "Open question");
    }

    @Test
    void offersPeopleFromTheFirstLetterOnByKeyboardAlone() {
        ana.writes("@mar");
        assertThat(options()).hasText(new String[] {"Maria Delgado", "Marco Ruiz"});
        assertThat(ana.text()).hasAttribute("aria-activedescendant", Pattern.compile("-0$"));
        assertThat(ana.page().getByText("2 suggestions")).hasCount(1);

        ana.presses("ArrowDown");
        assertThat(options().nth(1)).hasAttribute("aria-selected", "true");
        ana.presses("Enter");
        ana.writes(" and @net");
        assertThat(options()).containsText(new String[] {"Shelter Network"});
        ana.presses("Tab");
        ana.writes(" and @ange");
        ana.presses("Escape");
        ana.writes("l");

        assertThat(list()).isHidden();
        assertThat(ana.text()).hasText("@Marco Ruiz and @Shelter Network and @angel");
        assertThat(ana.text()).isFocused();
    }

    @Test
    void offersObjectivesOnlyWhereThereAreSome() {
        ana.writes("see #be");
        assertThat(list()).isHidden();

        ana.has("objectives", "[{id: '1', name: 'Beds for all', kind: 'objective'}]");
        ana.writes("d");
        assertThat(options()).hasText("Beds for all");
        ana.presses("Enter");
        assertThat(ana.text()).hasText("see #Beds for all");
    }

    @Test
    void putsInTheTimeWithOneKey() {
        ana.writes("Began ");
        ana.presses("Alt+Shift+T");
        ana.writes("sharp");

        assertThat(ana.text()).hasText(Pattern.compile("^Began \\d{1,2}:\\d\\d [AP]M sharp$"));
    }

    @Test
    void leavesAllThisAwayWhereNoMinutesAreWritten() {
        ana.page().evaluate("document.querySelector('draft-editor').removeAttribute('scribing')");
        ana.writes("/");
        assertThat(list()).isHidden();
        ana.writes("n note");
        ana.presses("Control+Enter");
        ana.writes("same");

        assertThat(marked()).hasCount(0);
        assertThat(ana.text().locator("p")).hasCount(1);
    }

    @Test
    void givesNobodyReasonToComplainOfAccess() {
        ana.writes("/d We adopt it.");
        ana.presses("Enter");
        ana.writes("/a @mar");
        assertThat(options()).hasCount(2);

        ana.isPictured("scribing");
        ana.findsNothingToComplainOfAccess();
    }

    private Locator marked() {
        return ana.text().locator("p.draft-marked");
    }

    private Locator list() {
        return ana.page().locator(".draft-suggest");
    }

    private Locator options() {
        return ana.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions());
    }

    private void answers(String words) {
        ana.page().evaluate("words => document.querySelector('draft-editor').asked.at(-1).answer(words)", words);
    }

    @SuppressWarnings("unchecked")
    private List<String> asked() {
        return (List<String>)
                ana.page().evaluate("document.querySelector('draft-editor').asked.map(each => each.said)");
    }
}
