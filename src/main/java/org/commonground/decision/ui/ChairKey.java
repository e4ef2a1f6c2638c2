package org.commonground.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A key of the chair for a button that a page may show several times, once for each motion. With one in sight it presses that; with
 * several it goes to the first and leaves it to the chair which is meant.
 */
final class ChairKey {

    private ChairKey() {}

    static void of(Button button, Key key) {
        var mark = "by-" + key.getKeys().getFirst().toLowerCase(Locale.ROOT);
        button.addClassName(mark);
        // A part that is out of sight when it comes on the page would never listen itself.
        button.addAttachListener(attach -> {
            var listening = Shortcuts.addShortcutListener(
                    attach.getUI(),
                    () -> press(button, inSight(page(button), mark)),
                    key,
                    KeyModifier.ALT,
                    KeyModifier.SHIFT);
            button.addDetachListener(detach -> {
                detach.unregisterListener();
                listening.remove();
            });
        });
    }

    private static void press(Button button, List<Button> all) {
        if (all.equals(List.of(button))) {
            button.click();
        } else if (!all.isEmpty() && all.getFirst() == button) {
            button.focus();
        }
    }

    private static List<Button> inSight(Component page, String mark) {
        return below(page)
                .filter(each -> each instanceof Button && each.hasClassName(mark))
                .map(Button.class::cast)
                .filter(Button::isEnabled)
                .toList();
    }

    /** A page does not stand among the children of its window, so one has to begin below that. */
    private static Component page(Component part) {
        return part.getParent()
                .filter(above -> !(above instanceof UI))
                .map(ChairKey::page)
                .orElse(part);
    }

    private static Stream<Component> below(Component part) {
        return !(part instanceof Text) && part.isVisible()
                ? Stream.concat(Stream.of(part), part.getChildren().flatMap(ChairKey::below))
                : Stream.empty();
    }
}
