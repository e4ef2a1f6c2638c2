package org.commonground.draft.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinRequest;
import java.security.Principal;
import java.util.Optional;
import org.commonground.draft.DraftId;

/**
 * A draft that several people write at once, with its formatting, its connection word and its word count. The text itself travels on a
 * line of its own between the browser and the server; nothing that is typed passes through the page.
 */
@Tag("draft-editor")
@JsModule("context://draft/draft-editor.js")
public final class DraftEditor extends Component
        implements Focusable<DraftEditor>, HasSize, HasStyle, LocaleChangeObserver {

    /** Shows the draft and joins those who write it; another draft that was open is left. */
    public void open(DraftId draft) {
        getElement().setAttribute("draft", draft.value().toString());
    }

    /** Takes the tools away and keeps the text selectable. What a person may change is decided by the server all the same. */
    public void setReadOnly(boolean readOnly) {
        getElement().setAttribute("readonly", readOnly);
    }

    /** Names the text for a screen reader. */
    public void setLabel(String label) {
        getElement().setAttribute("label", label);
    }

    /**
     * Shows beside the word count how long the text should be, and marks the count quietly while it lies outside.
     *
     * @param from the fewest words that are enough
     * @param to the most words that are still good
     * @param words the guidance as people read it, such as "guidance: about one sentence, up to 40 words"
     */
    public void setWordGuidance(int from, int to, String words) {
        getElement().setAttribute("word-from", String.valueOf(from));
        getElement().setAttribute("word-to", String.valueOf(to));
        getElement().setAttribute("guidance", words);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        reader().ifPresent(person -> getElement().setAttribute("person", person));
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        getElement().setPropertyMap("words", DraftWords.spoken(this::getTranslation));
    }

    /** Unsent words are kept on the device under this name, so that the next person at the same computer does not meet them. */
    private static Optional<String> reader() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getUserPrincipal)
                .map(Principal::getName);
    }
}
