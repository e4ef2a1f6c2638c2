package org.commonground.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything a member does in a text, without a mouse. */
class KeyboardJourneyTests {

    private static final int FAR = 60;
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              const host = at?.getRootNode().host;
              const words = [at?.getAttribute('aria-label'), at?.labels?.[0]?.innerText, at?.innerText, host?.innerText];
              return (words.find(each => each?.trim()) ?? '').trim();
            }""";

    private House house;
    private Person ada;

    @BeforeEach
    void comesToTheDoor() {
        house = House.shared();
        ada = house.somebody();
        ada.opens("/login");
    }

    @AfterEach
    void leave() {
        if (ada != null) {
            ada.close();
        }
    }

    @Test
    void signsInWritesFormatsAndHandsOverToReview() {
        var name = house.newName();

        ada.does(page -> assertThat(Person.field(page, "Sign-in name")).isFocused());
        ada.types(House.CHAIR);
        ada.presses("Tab");
        ada.types(house.passphrase());
        ada.presses("Enter");
        ada.does(page -> page.locator("vaadin-app-layout").waitFor());

        tabsTo("Purpose");
        ada.presses("Enter");
        tabsTo("Add a mission wording");
        ada.presses("Enter");
        ada.does(page -> assertThat(Person.field(page, "Name of this wording")).isFocused());
        ada.types(name);
        ada.presses("Enter");
        ada.seesWord("Saved");

        tabsTo("Text of " + name);
        ada.types("We are ");
        ada.presses("Alt+F10");
        tabsWithArrowsTo("Bold");
        ada.presses("Enter");
        ada.presses("Escape");
        ada.types("free");
        ada.presses("Control+b");
        ada.types(".");
        ada.does(page -> {
            assertThat(Person.text(page).locator("strong")).hasText("free");
            assertThat(Person.text(page)).hasText("We are free.");
        });
        ada.seesWord("Saved");

        ada.presses("Escape");
        tabsTo("Ask members to review");
        ada.presses("Enter");
        ada.isTold(Duration.ofSeconds(5), "In review");
        ada.witness().heardNoComplaint();
    }

    @Test
    void signsOutAgain() {
        ada.signsIn(House.MEMBER, house.passphrase());

        tabsTo("Tom Field\nShelter Network");
        ada.presses("Enter");
        walks("ArrowDown", "Sign out");
        ada.presses("Enter");

        ada.does(page -> assertThat(page).hasURL(Pattern.compile(".*/login.*")));
    }

    @Test
    void listsTheKeysOnAnyPageWithOneKey() {
        ada.signsIn(House.MEMBER, house.passphrase());

        ada.presses("Control+/");
        ada.does(page -> {
            assertThat(page.getByText("Go to the vote that is running")).isVisible();
            Album.keep(page, "keys");
        });
        ada.presses("Escape");
        ada.does(page ->
                assertThat(page.getByText("Go to the vote that is running")).isHidden());
        ada.witness().heardNoComplaint();
    }

    private void tabsTo(String name) {
        walks("Tab", name);
    }

    private void tabsWithArrowsTo(String name) {
        walks("ArrowRight", name);
    }

    private void walks(String key, String name) {
        var way = new ArrayList<String>();
        for (var step = 0; step < FAR && !name.equals(ada.sees(KeyboardJourneyTests::focused)); step++) {
            ada.presses(key);
            way.add(ada.sees(KeyboardJourneyTests::focused));
        }
        Assertions.assertThat(way).as("where the %s key leads", key).endsWith(name);
        ada.does(page -> Assertions.assertThat(isVisiblyFocused(page))
                .as("%s shows that it has the focus", name)
                .isTrue());
    }

    private static String focused(Page page) {
        return (String) page.evaluate(FOCUSED);
    }

    /** Something around the focused part is drawn, as an outline or a ring, or the part is a text with a caret. */
    private static boolean isVisiblyFocused(Page page) {
        return (Boolean) page.evaluate("""
                () => {
                  let at = document.activeElement;
                  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                  if (at.isContentEditable) return true;
                  for (let each = at; each && each !== document.body; each = each.parentElement ?? each.getRootNode().host) {
                    const look = getComputedStyle(each);
                    if (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0) return true;
                  }
                  return false;
                }""");
    }
}
