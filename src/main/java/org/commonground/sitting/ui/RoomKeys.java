package org.commonground.sitting.ui;

import java.util.List;
import org.commonground.shell.KeyHint;
import org.commonground.shell.Keys;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of the room of a meeting. */
@Component
@Order(5)
class RoomKeys implements Keys {

    @Override
    public String where() {
        return "sitting.room";
    }

    @Override
    public List<KeyHint> hints() {
        return List.of(
                new KeyHint("Alt+Shift+→", "sitting.on"),
                new KeyHint("Alt+Shift+←", "sitting.back"),
                new KeyHint("Alt+Shift+F Alt+Shift+G", "sitting.keys.follow"),
                new KeyHint("Alt+Shift+Q", "sitting.keys.ask"),
                new KeyHint("Alt+Shift+R", "sitting.keys.roll"),
                new KeyHint("Q", "sitting.keys.next-speaker"),
                new KeyHint("+", "sitting.keys.longer"));
    }
}
