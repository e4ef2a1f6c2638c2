package org.commonground.journey;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Somebody who records a meeting and never touches the mouse. */
final class NoteTaker {

    private static final int FAR = 100;

    private final Person person;

    NoteTaker(Person person) {
        this.person = person;
    }

    /** Steps with the tab key to what is called so, and presses it. */
    void goesToAndPresses(String name) {
        person.does(page -> Person.button(page, name).waitFor());
        // A text keeps the tab key for itself until it is told to let go.
        person.presses("Escape");
        for (var step = 0; step < FAR && !focused().startsWith(name); step++) {
            person.presses("Tab");
        }
        Assertions.assertThat(focused()).startsWith(name);
        person.presses("Enter");
    }

    /** Puts a member on the roll, as somebody at the telephone. */
    void putsOnTheRoll(String name) {
        person.presses("Alt+Shift+KeyR");
        person.does(page -> page.waitForFunction(
                "() => document.activeElement.innerText?.startsWith('Take roll from who is here')"));
        goesToAndPresses("Add somebody");
        waits("vaadin-dialog[opened] input:focus", true);
        person.types(name);
        person.does(
                page -> page.locator("vaadin-combo-box-item:visible").first().waitFor());
        person.presses("ArrowDown");
        person.presses("Enter");
        for (var field = 0; field < 3; field++) {
            person.presses("Tab");
        }
        person.presses("ArrowDown");
        person.presses("Enter");
        waits("vaadin-dialog[opened]", false);
    }

    /** Follows the chair to an item, and is in its notes. */
    void goesToTheNotes(int item) {
        person.presses("Alt+Shift+KeyG");
        person.does(page -> page.locator(".room-sheet")
                .getByText("Item " + item + " of")
                .first()
                .waitFor());
        hasTheCaret();
    }

    /** Goes on behind what stands there, in a passage of its own, which is for these readers. */
    void goesOnBehind(String audience) {
        person.presses("Alt+Shift+KeyN");
        person.does(page -> page.waitForFunction(
                "(audience) => document.activeElement?.closest('.passage')?.querySelector('.pill').innerText === audience",
                audience));
        hasTheCaret();
    }

    /** The passage with the caret is for everybody from now on; it was for members. */
    void opensToThePublic() {
        person.presses("Alt+Shift+KeyL");
        waits("vaadin-dialog[opened] input:focus", true);
        person.presses("ArrowUp");
        person.presses("Enter");
        waits("vaadin-dialog[opened]", false);
        hasTheCaret();
    }

    /** Writes a line and ends it. */
    void notes(String line) {
        person.types(line);
        person.presses("Control+Enter");
    }

    /** Writes an action; the first word is part of the owner's name, and the offered name is taken. */
    void agrees(String owner, String what) {
        person.types("/a @" + owner);
        person.does(page -> page.getByRole(AriaRole.OPTION).first().waitFor());
        person.presses("Enter");
        person.types(" " + what);
        person.presses("Control+Enter");
    }

    /** Everything that was written is stored. */
    void hasEverythingSaved() {
        person.does(
                page -> page.waitForFunction(
                        "() => [...document.querySelectorAll('.draft-status')].every((word) => word.innerText.trim() === 'Saved')"));
    }

    /** The caret is in the notes, without anybody's click. */
    void hasTheCaret() {
        person.does(page -> page.waitForFunction(
                "() => document.activeElement?.localName === 'draft-editor' && document.activeElement.shadowRoot?.activeElement !== null"
                        + " || document.activeElement?.closest('draft-editor') !== null"));
        // The line has to stand before what is typed can be stored; typing earlier loses nothing but time.
        person.does(page -> page.waitForTimeout(300));
    }

    private void waits(String what, boolean there) {
        person.does(page -> page.waitForFunction(
                "([what, there]) => (document.querySelector(what) !== null) === there", List.of(what, there)));
    }

    private String focused() {
        return person.sees(
                page -> (String)
                        page.evaluate(
                                "() => (document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '').trim()"));
    }

    Person person() {
        return person;
    }
}
