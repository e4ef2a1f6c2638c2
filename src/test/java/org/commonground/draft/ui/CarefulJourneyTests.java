package org.commonground.draft.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.util.regex.Pattern;
import org.commonground.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Care before others read: what could give a person away stays with the writer. All people and numbers are invented. */
class CarefulJourneyTests {

    private static final String HELD = "Held back for you to check (1)";
    private static final String ROSTER = "['Maria Delgado', 'Shelter Network']";

    private static Playwright playwright;
    private static Browser chromium;

    private ScriptedDraft draft = new ScriptedDraft("");

    @SuppressWarnings("NullAway.Init")
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

    @AfterEach
    void leaves() {
        ana.close();
    }

    @Test
    void neverSendsANumberThatWasRemoved() {
        comes("");
        ana.writes("Call 555-123-4567 about beds.");
        ana.sees(HELD);
        assertThat(concern()).hasText("555-123-4567");
        assertThat(draft.wordsSubmitted()).doesNotContain("555", "123", "4567");

        ana.presses("Alt+Shift+K");
        assertThat(ana.page().getByText("A telephone number: 555-123-4567")).isVisible();
        assertThat(ana.button("Remove")).isFocused();
        ana.presses("Enter");

        ana.sees("Saved");
        assertThat(ana.text()).hasText("Call about beds.");
        assertThat(ana.text()).isFocused();
        assertThat(draft.wordsSubmitted()).isEqualTo("Call about beds.");
        ana.writes(" Now");
        assertThat(ana.text()).hasText("Call about beds. Now");
    }

    @Test
    void neverSendsANumberThatWasTakenBackByHand() {
        comes("");
        ana.writes("Call 555-123-4567");
        ana.sees(HELD);
        for (int i = 0; i < 12; i++) {
            ana.presses("Backspace");
        }
        ana.writes("her later.");

        ana.sees("Saved");
        assertThat(ana.text()).hasText("Call her later.");
        assertThat(draft.submitted()).noneMatch(frame -> frame.contains("555") || frame.contains("4567"));
    }

    @Test
    void takesBackStepByStepWhatWasToldAnew() {
        comes("");
        ana.writes("Call 555-123-4567 about beds.");
        ana.presses("Alt+Shift+K", "Enter");
        ana.sees("Saved");
        draft.colleagueInserts(1, "Soon: ");
        assertThat(ana.text()).hasText("Soon: Call about beds.");

        ana.presses("Control+z");
        assertThat(ana.text()).hasText("Soon: Call 555-123-4567 about beds.");
        ana.sees(HELD);
        ana.presses("Control+y");
        ana.sees("Saved");
        assertThat(ana.text()).hasText("Soon: Call about beds.");
        ana.presses("Control+z", "Control+z");
        ana.sees("Saved");
        assertThat(ana.text()).hasText("Soon:");
        assertThat(draft.submitted()).noneMatch(frame -> frame.contains("555-"));
    }

    @Test
    void followsAColleagueWhileWordsAreHeld() {
        comes("", "We meet.");
        ana.goesToTheEnd();
        ana.writes(" Call 555-123-4567 at 9");
        ana.sees(HELD);
        draft.colleagueInserts(1, "Soon: ");
        assertThat(ana.text()).hasText("Soon: We meet. Call 555-123-4567 at 9");
        ana.sees(HELD);

        ana.presses("Alt+Shift+K", "Enter");
        ana.writes(" sharp");
        ana.sees("Saved");
        assertThat(ana.text()).hasText("Soon: We meet. Call at 9 sharp");
        assertThat(draft.wordsSubmitted()).doesNotContain("555");
        ana.presses("Control+z", "Control+z", "Control+z");
        assertThat(ana.text()).hasText("Soon: We meet.");
    }

    @Test
    void putsInitialsInPlaceOfAName() {
        comes("");
        ana.writes("Maria Delgado heard Rosa Quintana speak.");
        ana.sees(HELD);
        ana.presses("Alt+Shift+K");
        assertThat(ana.button("Use initials")).isFocused();
        ana.presses("Enter");

        ana.sees("Saved");
        assertThat(ana.text()).hasText("Maria Delgado heard R. Q. speak.");
        assertThat(draft.wordsSubmitted()).contains("R. Q.").doesNotContain("Rosa", "Quintana");
    }

    @Test
    void sendsWhatThePersonKeepsAndDoesNotAskAgain() {
        comes("");
        ana.writes("Our office: 555-123-4567.");
        ana.sees(HELD);
        ana.presses("Alt+Shift+K", "ArrowLeft");
        assertThat(ana.button("Keep as it is")).isFocused();
        ana.presses("Enter");

        ana.sees("Saved");
        assertThat(concern()).hasCount(0);
        assertThat(draft.wordsSubmitted()).contains("555-123-4567");
        ana.writes(" Again: 555-123-4567.");
        ana.sees("Saved");
        assertThat(concern()).hasCount(0);
    }

    @Test
    void holdsANameUntilSomebodyHasLookedHoweverLongThatTakes() {
        comes("");
        ana.page().clock().install();
        ana.writes("We heard Rosa Quintana today.");
        ana.page().clock().runFor(60_000);
        ana.sees(HELD);
        assertThat(draft.wordsSubmitted()).doesNotContain("Quintana", "Rosa");
        assertThat(ana.page().getByText("Held back for you to check: A name that is not on the roster."))
                .hasCount(1);
    }

    @Test
    void holdsAPastedNameAsATypedOne() {
        comes("");
        ana.page().clock().install();
        ana.pastes("The statement of Rosa Quintana was read.");
        ana.page().clock().runFor(60_000);
        ana.sees(HELD);
        assertThat(concern()).hasText("Rosa Quintana");
        assertThat(draft.wordsSubmitted()).doesNotContain("Quintana", "statement");
    }

    @Test
    void movesTheSentenceToWhoeverMayKnowItBeforeItLeaves() {
        comes("");
        ana.has("taken", "[]");
        ana.has(
                "$server",
                "{closedPassage: async words => { document.querySelector('draft-editor').taken.push(words) }}");
        ana.writes("We agreed. She lives at 1200 Main Street. We go on.");
        ana.sees(HELD);
        ana.presses("Alt+Shift+K", "ArrowRight");
        assertThat(ana.button("Move sentence to closed passage")).isFocused();
        ana.presses("Enter");

        ana.sees("Saved");
        assertThat(ana.text()).hasText("We agreed. We go on.");
        assertThat(ana.page().evaluate("document.querySelector('draft-editor').taken.join('|')"))
                .isEqualTo("She lives at 1200 Main Street.");
        assertThat(draft.wordsSubmitted()).doesNotContain("Main", "1200");
    }

    @Test
    void keepsTheWordsHereWhenNobodyTakesThem() {
        comes("");
        ana.writes("She lives at 1200 Main Street.");
        ana.presses("Alt+Shift+K", "ArrowRight", "Enter");

        assertThat(ana.page().getByText("could not be moved just now")).isVisible();
        assertThat(ana.text()).hasText("She lives at 1200 Main Street.");
        ana.sees(HELD);
        assertThat(draft.wordsSubmitted()).doesNotContain("Main");
    }

    @Test
    void keepsTheHoldOverALostLineAndAReload() {
        comes("");
        ana.writes("555-123-4567 is hers");
        ana.sees(HELD);
        draft.hangUp();
        ana.sees("Not sent (1 change kept here)");
        ana.sees(HELD);

        ana.page().onDialog(dialog -> dialog.accept());
        ana.page().reload();
        assertThat(ana.text()).hasText("555-123-4567 is hers");
        ana.sees(HELD);
        assertThat(draft.submitted()).isEmpty();

        assertThat(ana.text()).isFocused();
        ana.presses("Alt+Shift+K", "Enter");
        ana.sees("Saved");
        assertThat(draft.wordsSubmitted()).isEqualTo("is hers");
    }

    @Test
    void givesThePageNoMarkedLineWhileItIsHeld() {
        comes("scribing");
        ana.has("asked", "[]");
        ana.has(
                "$server",
                "{mark: async (sign, words) => { document.querySelector('draft-editor').asked.push(words); return null }}");
        ana.writes("/a call 555-123-4567 today");
        ana.presses("Enter");
        ana.sees(HELD);
        assertThat(ana.page().evaluate("document.querySelector('draft-editor').asked.length"))
                .isEqualTo(0);

        ana.presses("Alt+Shift+K", "Enter");
        ana.sees("Saved");
        ana.writes("then");
        assertThat(draft.wordsSubmitted()).doesNotContain("555");
    }

    @Test
    void sendsOrdinaryWordsAsTheyAreTyped() {
        comes("");
        ana.writes("we agreed on beds ");
        ana.sees("Saved");
        assertThat(draft.wordsSubmitted()).contains("agreed");
        ana.writes("Maria ");
        ana.sees("Saved");
        assertThat(draft.wordsSubmitted()).contains("Maria");
    }

    @Test
    void saysSoOnceAndGivesNobodyReasonToComplainOfAccess() {
        comes("scribing");
        assertThat(ana.page().getByText("No names of survivors, no case details."))
                .isVisible();
        ana.writes("/n She was born 3/4/1990, and Rosa Quintana called 555-123-4567 from home.");
        ana.sees("Held back for you to check (3)");
        assertThat(ana.page().getByText("Held back for you to check: A date of birth."))
                .hasCount(1);
        assertThat(ana.page().locator(".draft-status")).hasText(Pattern.compile("3"));

        ana.presses("Alt+Shift+K", "Escape");
        assertThat(ana.text()).isFocused();
        ana.presses("Alt+Shift+K");
        assertThat(ana.page().getByText("A name that is not on the roster: Rosa Quintana"))
                .isVisible();
        ana.isPictured("careful");
        ana.findsNothingToComplainOfAccess();
    }

    private void comes(String attributes, String... paragraphs) {
        if (paragraphs.length > 0) {
            draft = new ScriptedDraft(paragraphs);
        }
        ana = new ElementPage(chromium, draft, "careful " + attributes);
        ana.has("roster", ROSTER);
        ana.goesToTheEnd();
    }

    private Locator concern() {
        return ana.text().locator(".draft-concern");
    }
}
