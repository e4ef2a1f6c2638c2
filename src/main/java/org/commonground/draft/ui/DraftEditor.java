package org.commonground.draft.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.shared.Registration;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.commonground.draft.DraftId;
import org.jspecify.annotations.Nullable;

/**
 * A draft that several people write at once, with its formatting, its connection word and its word count. The text itself travels on a
 * line of its own between the browser and the server; nothing that is typed passes through the page, except lines that are marked for
 * it and passages that are moved away.
 */
@Tag("draft-editor")
@JsModule("context://draft/draft-editor.js")
public final class DraftEditor extends Component
        implements Focusable<DraftEditor>, HasSize, HasStyle, LocaleChangeObserver {

    private static final int LONGEST = 20_000;

    private final List<MarkedLineListener> markedLines = new CopyOnWriteArrayList<>();
    private final List<ClosedPassageListener> closedPassages = new CopyOnWriteArrayList<>();

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

    /**
     * Lets minutes be written by keyboard alone: lines that begin with a {@link Mark} show it, {@code Ctrl+Enter} ends a block,
     * {@code Alt+Shift+A} turns a line into an action, {@code Alt+Shift+T} puts in the time of day. Off at first.
     */
    public void scribing(boolean scribing) {
        getElement().setAttribute("scribing", scribing);
    }

    /** The people and organisations that {@code @} offers while somebody types; none at first, and then nothing opens. */
    public void mentions(List<Mention> mentions) {
        getElement().setPropertyList("mentions", plain(mentions));
    }

    /** What {@code #} offers, as {@link #mentions} does for {@code @}. */
    public void objectives(List<Mention> objectives) {
        getElement().setPropertyList("objectives", plain(objectives));
    }

    /**
     * Holds back what may give a person away, before anybody else reads it, until the writer has looked at it: names that are not on the
     * roster, telephone numbers, addresses, dates of birth, case and identity numbers. It is a reminder
     * in the writer's browser and no guard: other clients may send what they like.
     *
     * @param roster the names of people and organisations, and e-mail addresses, that may stand in the text; whoever can be mentioned
     *     may, too
     */
    public void careful(Collection<String> roster) {
        getElement().setPropertyList("roster", List.copyOf(roster));
        getElement().setAttribute("careful", true);
    }

    /**
     * Hears of each marked line once it is finished. The first listener that answers with other words has them put in the line's place,
     * unless the line changed meanwhile. The words come from the browser: whoever acts on them asks what the person may do.
     */
    public Registration addMarkedLineListener(MarkedLineListener listener) {
        return Registration.addAndRemove(markedLines, listener);
    }

    /**
     * Hears of words that the writer moves to a closed passage. They are taken out of this text once the listener returns and were not
     * sent to anybody; if it throws, they stay where they are. The words come from the browser: whoever keeps them asks what the person
     * may do.
     */
    public Registration addClosedPassageListener(ClosedPassageListener listener) {
        return Registration.addAndRemove(closedPassages, listener);
    }

    @ClientCallable
    @Nullable
    String mark(String sign, String words) {
        if (words.length() > LONGEST) {
            return null;
        }
        return Mark.of(sign)
                .map(mark -> new MarkedLine(mark, words))
                .flatMap(line -> markedLines.stream()
                        .map(listener -> listener.finished(line))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(null);
    }

    @ClientCallable
    void closedPassage(String words) {
        if (closedPassages.isEmpty() || words.length() > LONGEST) {
            throw new IllegalStateException("Nobody takes closed passages here, or it is too long");
        }
        closedPassages.forEach(listener -> listener.moved(words));
    }

    private static List<Map<String, String>> plain(List<Mention> mentions) {
        return mentions.stream()
                .map(each -> Map.of(
                        "id",
                        each.id(),
                        "name",
                        each.name(),
                        "kind",
                        each.kind().word()))
                .toList();
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        reader().ifPresent(person -> getElement().setAttribute("person", person));
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        getElement().setPropertyMap("words", DraftWords.spoken(this::getTranslation));
        getElement().setAttribute("locale", change.getLocale().toLanguageTag());
    }

    /** Unsent words are kept on the device under this name, so that the next person at the same computer does not meet them. */
    private static Optional<String> reader() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getUserPrincipal)
                .map(Principal::getName);
    }
}
