package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Everything that can be done from the keyboard, by where it holds. */
final class KeySheet extends Dialog {

    KeySheet(List<Keys> rooms) {
        addClassName("key-sheet");
        setHeaderTitle(getTranslation("shell.keys"));
        setWidth("56rem");
        var columns = new Div();
        columns.addClassName("columns");
        rooms.forEach(room -> columns.add(section(room)));
        add(columns);
        getFooter().add(new Button(getTranslation("shell.keys.close"), click -> close()));
    }

    private Component section(Keys room) {
        var list = new DescriptionList();
        for (var hint : room.hints()) {
            var term = new DescriptionList.Term();
            for (var keys : hint.keys().split(" ")) {
                term.add(keys(keys));
            }
            list.add(term, new DescriptionList.Description(getTranslation(hint.does())));
        }
        return new Section(new H3(getTranslation(room.where())), list);
    }

    private Component keys(String keys) {
        var all = new Span();
        for (var key : keys.split("\\+(?=.)")) {
            var cap = new Element("kbd");
            cap.setText(named(key));
            all.getElement().appendChild(cap);
        }
        return all;
    }

    private String named(String key) {
        return switch (key) {
            case "Ctrl" -> getTranslation("shell.keys.control");
            case "Shift" -> getTranslation("shell.keys.shift");
            case "Enter" -> getTranslation("shell.keys.enter");
            case "Escape" -> getTranslation("shell.keys.escape");
            default -> key;
        };
    }
}
