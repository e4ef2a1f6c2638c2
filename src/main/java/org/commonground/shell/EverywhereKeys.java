package org.commonground.shell;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of the frame. */
@Component
@Order(0)
class EverywhereKeys implements Keys {

    @Override
    public String where() {
        return "shell.keys.everywhere";
    }

    @Override
    public List<KeyHint> hints() {
        return List.of(new KeyHint("Ctrl+/", "shell.keys.sheet"));
    }
}
