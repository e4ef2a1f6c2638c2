package org.commonground.draft.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.shell.KeyHint;
import org.commonground.shell.Keys;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of whoever takes minutes; the marks count at the beginning of a line. */
@Component
@Order(30)
class ScribingKeys implements Keys {

    @Override
    public String where() {
        return "draft.sheet.minutes";
    }

    @Override
    public List<KeyHint> hints() {
        var marks =
                Arrays.stream(Mark.values()).map(mark -> new KeyHint("/" + mark.sign(), "draft.mark." + mark.sign()));
        var others = Stream.of(
                new KeyHint("@", "draft.suggest.people"),
                new KeyHint("#", "draft.suggest.objectives"),
                new KeyHint("Ctrl+Enter", "draft.sheet.next"),
                new KeyHint("Alt+Shift+A", "draft.sheet.action"),
                new KeyHint("Alt+Shift+T", "draft.sheet.time"));
        return Stream.concat(marks, others).toList();
    }
}
