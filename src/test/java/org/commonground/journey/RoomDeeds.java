package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What people do in the room of a meeting with a mouse. */
final class RoomDeeds {

    private RoomDeeds() {}

    /** Puts a member on the roll, as somebody in the room. */
    static void puts(Page page, String name) {
        Person.button(page, "Add somebody").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        picks(page, dialog.getByLabel("Somebody of the collaborative"), name);
        dialog.getByText("Put on the roll").click();
        assertThat(dialog).hasCount(0);
    }

    /** Moves something in somebody else's name, under the item on the table. */
    static void moves(Page page, String title, String text, String mover, String seconder) {
        Person.button(page, "Move something").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Title").fill(title);
        dialog.getByLabel("Exact wording").fill(text);
        picks(page, dialog.getByLabel("Moved by"), mover);
        picks(page, dialog.getByLabel("Seconded by"), seconder);
        dialog.getByText("Move it", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(dialog).hasCount(0);
    }

    private static void picks(Page page, Locator field, String words) {
        field.fill(words);
        page.locator("vaadin-combo-box-item:visible").getByText(words).first().click();
    }

    static void opensTheVote(Page page) {
        Person.button(page, "Open the vote").first().click();
    }

    static void closesTheVote(Page page) {
        Person.button(page, "Close the vote").first().click();
        page.locator("vaadin-confirm-dialog")
                .getByText("Close the vote", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    /** Casts in the vote on the table that was opened last. */
    static void casts(Page page, String side) {
        var vote = page.locator(".room .vote:has(.ballot:visible)").last();
        vote.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(side).setExact(true))
                .check();
        vote.getByText("Cast the vote", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Casts in whatever ballot is before this person, be it at another item. */
    static void castsWhereItIs(Page page, String side) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(side).setExact(true))
                .first()
                .check();
        Person.button(page, "Cast the vote").first().click();
    }

    /** Takes something from the chair's menu. */
    static void chooses(Page page, String deed) {
        page.locator(".chair-bar vaadin-menu-bar-button:not([hidden])").first().click();
        page.getByText(deed, new Page.GetByTextOptions().setExact(true)).last().click();
    }

    static void adjourns(Page page) {
        chooses(page, "Adjourn the meeting");
        page.locator("vaadin-confirm-dialog")
                .getByText("Adjourn the meeting", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
    }
}
