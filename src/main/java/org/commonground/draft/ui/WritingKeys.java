package org.commonground.draft.ui;

import java.util.List;
import org.commonground.shell.KeyHint;
import org.commonground.shell.Keys;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of every text. */
@Component
@Order(20)
class WritingKeys implements Keys {

    @Override
    public String where() {
        return "draft.sheet.text";
    }

    @Override
    public List<KeyHint> hints() {
        return List.of(
                new KeyHint("Alt+F10", "draft.formatting"),
                new KeyHint("Escape Tab", "draft.sheet.leave"),
                new KeyHint("Ctrl+Z", "draft.undo"),
                new KeyHint("Ctrl+Y", "draft.redo"),
                new KeyHint("Ctrl+B", "draft.bold"),
                new KeyHint("Ctrl+I", "draft.italic"),
                new KeyHint("Ctrl+U", "draft.underline"),
                new KeyHint("Ctrl+Shift+X", "draft.strike"),
                new KeyHint("Ctrl+Shift+K", "draft.link"),
                new KeyHint("Ctrl+Alt+1", "draft.heading1"),
                new KeyHint("Ctrl+Alt+2", "draft.heading2"),
                new KeyHint("Ctrl+Alt+3", "draft.heading3"),
                new KeyHint("Ctrl+Alt+0", "draft.paragraph"),
                new KeyHint("Ctrl+Shift+8", "draft.bullets"),
                new KeyHint("Ctrl+Shift+7", "draft.numbers"),
                new KeyHint("Ctrl+Shift+9", "draft.quote"),
                new KeyHint("Alt+Shift+K", "draft.sheet.care"));
    }
}
