package org.commonground.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.commonground.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The sheet of keys; which key opens it is tried in a browser. */
@ThroughTheWindow
class KeySheetViewTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    List<Keys> rooms;

    private Window cora;

    @BeforeEach
    void comeIn() {
        cora = Household.founded(product).cora().opens("purpose");
    }

    @AfterEach
    void leave() {
        cora.close();
    }

    @Test
    void listsTheKeysOfEveryRoom() {
        cora.takes("Keyboard shortcuts", cora.menus().getLast());

        cora.sees("On every page", "Show this list", "Votes", "In a text", "When taking minutes", "Open question");
        cora.presses("Close").doesNotSee("When taking minutes");
    }

    @Test
    void namesEachKeyOnceInItsRoom() {
        assertThat(rooms)
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.hints())
                        .isNotEmpty()
                        .extracting(KeyHint::keys)
                        .doesNotHaveDuplicates());
    }

    /** Rooms meet on one page: a text stands in the minutes, the minutes in the room of a meeting, and votes run above all. */
    @Test
    void givesNoKeyTwoMeaningsOnOnePage() {
        assertThat(rooms.stream()
                        .flatMap(room -> room.hints().stream())
                        .flatMap(hint -> Stream.of(hint.keys().split(" "))))
                .doesNotHaveDuplicates()
                .contains("Alt+Shift+O", "Alt+Shift+C", "Alt+Shift+K");
    }
}
