package org.commonground.minutes.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.draft.ui.DraftEditor;
import org.commonground.minutes.Passage;
import org.springframework.stereotype.Component;

/** Editors for passages, set up for those who take notes. */
@Component
class Editors {

    /** @param heading of the item that the passage belongs to */
    DraftEditor of(Passage passage, String heading) {
        var editor = new DraftEditor();
        editor.setLabel(I18NProvider.translate("minutes.passage.label", heading));
        editor.open(passage.draft());
        return editor;
    }
}
