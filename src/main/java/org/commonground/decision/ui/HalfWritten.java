package org.commonground.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.commonground.shell.TabMemory;

/** What somebody has written in a form and not sent, kept by their own tab until it is sent. */
final class HalfWritten {

    private final Component form;
    private final String key;
    private final List<TabMemory> fields = new ArrayList<>();

    /** @param key names the form, and whose it is */
    HalfWritten(Component form, String key) {
        this.form = form;
        this.key = key;
    }

    /** Fills the field with what was kept, and keeps what is written in it from now on. */
    <F extends Component & HasValue<?, String> & HasValueChangeMode> HalfWritten field(String name, F field) {
        var memory = new TabMemory(form, key + "." + name);
        fields.add(memory);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                memory.keep(field.getValue());
            }
        });
        memory.find(field::setValue);
        return this;
    }

    void drop() {
        fields.forEach(TabMemory::drop);
    }
}
