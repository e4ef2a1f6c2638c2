package org.commonground.sitting.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** On a phone: which part of the room fills the screen. */
final class BottomBar extends Nav {

    /** A part of the room. */
    enum View {
        AGENDA(VaadinIcon.LIST_OL),
        TEXT(VaadinIcon.FILE_TEXT_O),
        VOTE(VaadinIcon.CHECK_SQUARE_O),
        QUEUE(VaadinIcon.COMMENT_O),
        PEOPLE(VaadinIcon.GROUP);

        private final VaadinIcon icon;

        View(VaadinIcon icon) {
            this.icon = icon;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Map<View, NativeButton> buttons = new EnumMap<>(View.class);

    BottomBar(Consumer<View> chosen) {
        addClassName("bottom-bar");
        getElement().setAttribute("aria-label", getTranslation("sitting.bottom"));
        for (var view : View.values()) {
            var icon = view.icon.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            var button = new NativeButton();
            button.add(icon, new Span(getTranslation("sitting.bottom." + view.key())));
            button.addClickListener(click -> chosen.accept(view));
            buttons.put(view, button);
            add(button);
        }
    }

    void show(View view) {
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-current", String.valueOf(each == view)));
    }
}
