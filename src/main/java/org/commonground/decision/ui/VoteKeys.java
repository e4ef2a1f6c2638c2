package org.commonground.decision.ui;

import java.util.List;
import org.commonground.shell.KeyHint;
import org.commonground.shell.Keys;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of a vote. */
@Component
@Order(10)
class VoteKeys implements Keys {

    @Override
    public String where() {
        return "decision.keys";
    }

    @Override
    public List<KeyHint> hints() {
        return List.of(
                new KeyHint("Alt+Shift+V", "decision.keys.running"),
                new KeyHint("0…8", "decision.keys.digits"),
                new KeyHint("Alt+Shift+O", "decision.open"),
                new KeyHint("Alt+Shift+C", "decision.close"));
    }
}
