package org.commonground.minutes.ui;

import java.util.List;
import org.commonground.shell.KeyHint;
import org.commonground.shell.Keys;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of the minutes, for whoever keeps them. */
@Component
@Order(32)
class MinutesKeys implements Keys {

    @Override
    public String where() {
        return "minutes.keys";
    }

    @Override
    public List<KeyHint> hints() {
        return List.of(
                new KeyHint("Alt+Shift+N", "minutes.keys.next"), new KeyHint("Alt+Shift+L", "minutes.keys.audience"));
    }
}
