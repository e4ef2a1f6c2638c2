package org.commonground.live.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.avatar.AvatarGroup;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.live.Someone;
import org.commonground.live.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Who is at this place: one avatar per person, at most {@value #SHOWN} and a number for the others, with name and
 * organisation under the pointer or the focus. While it is attached and the page beats, the person it was made for is
 * there, too; the browser's half says in words when the server no longer answers. Each person is an attribute of its own, from which
 * the browser's half makes the avatars: in a full room, whoever comes or goes is one line to every page, and not everybody once more.
 */
@Tag("presence-bar")
@JsModule("context://presence/presence-bar.js")
public class PresenceBar extends Component {

    private static final int SHOWN = 5;
    private static final String HERE = "here-";

    private final Place place;
    private final Someone self;
    private final AvatarGroup avatars = new AvatarGroup();
    private final Map<UUID, Someone> people = new HashMap<>();
    private int came;
    private transient @Nullable Presence presence;
    private transient @Nullable Visit visit;
    private transient @Nullable Visit part;
    private @Nullable Registration beats;
    private @Nullable Place turnedTo;

    public PresenceBar(Place place, Someone self) {
        this.place = place;
        this.self = self;
        // The number for the others takes a place of its own in the group.
        avatars.setMaxItemsVisible(SHOWN + 1);
        getElement().appendChild(avatars.getElement());
        Live.of(this).on(place, this::show);
    }

    /** Besides, the person is at this part of the page from now on, and no more at the one before. */
    public void turnTo(Place other) {
        if (!other.equals(turnedTo)) {
            turnedTo = other;
            leavePart();
            enterPart();
        }
    }

    private void enterPart() {
        if (presence != null && visit != null && turnedTo != null) {
            part = presence.enter(turnedTo, self);
        }
    }

    private void leavePart() {
        if (part != null) {
            part.leave();
            part = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("signed-out", getTranslation("live.signed-out"));
        getElement().setAttribute("closed", getTranslation("live.closed"));
        getElement().setAttribute("alone", getTranslation("live.here.one", "{names}"));
        getElement().setAttribute("together", getTranslation("live.here.many", "{count}", "{names}"));
        getElement().setAttribute("joined", getTranslation("live.here.joined", "{user}"));
        getElement().setAttribute("left", getTranslation("live.here.left", "{user}"));
        presence = Instantiator.get(event.getUI()).getOrCreate(Presence.class);
        visit = presence.enter(place, self);
        beats = Line.onBeat(event.getUI(), this::beat);
        enterPart();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leavePart();
        if (visit != null) {
            visit.leave();
            visit = null;
        }
        if (beats != null) {
            beats.remove();
            beats = null;
        }
    }

    private void beat() {
        Optional.ofNullable(visit).ifPresent(Visit::beat);
        Optional.ofNullable(part).ifPresent(Visit::beat);
    }

    private void show() {
        var now = presence == null ? List.<Someone>of() : presence.at(place);
        var ids = now.stream().map(Someone::id).collect(Collectors.toSet());
        people.keySet().removeIf(id -> {
            var left = !ids.contains(id);
            if (left) {
                getElement().removeAttribute(attribute(id));
            }
            return left;
        });
        now.stream()
                .filter(someone -> !someone.equals(people.put(someone.id(), someone)))
                .forEach(someone -> getElement().setAttribute(attribute(someone.id()), said(someone)));
    }

    private static String attribute(UUID person) {
        return HERE + person;
    }

    private String said(Someone someone) {
        return "%d %d %s %s".formatted(came++, someone.colour(), initials(someone.name()), inWords(someone));
    }

    private static String inWords(Someone someone) {
        return someone.from().isBlank() ? someone.name() : someone.name() + ", " + someone.from();
    }

    private static String initials(String name) {
        return Pattern.compile("\\s+")
                .splitAsStream(name.strip())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .limit(2)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
