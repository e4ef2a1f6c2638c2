package org.commonground.purpose.ui;

import com.vaadin.flow.component.avatar.AvatarGroup;
import com.vaadin.flow.component.avatar.AvatarGroup.AvatarGroupItem;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.live.Presence;
import org.commonground.live.Someone;
import org.commonground.live.ui.Live;
import org.commonground.purpose.WordingId;

/** The people who are in a wording now, as small avatars; nothing at all while nobody is. */
final class WhoIsWriting extends Div {

    private static final int SHOWN = 5;

    private final AvatarGroup avatars = new AvatarGroup();
    private List<Someone> people = List.of();

    WhoIsWriting(WordingId wording, Presence presence) {
        var place = WordingView.place(wording);
        Live.of(this).on(place, () -> show(presence.at(place)));
        addClassName("who");
        avatars.setMaxItemsVisible(SHOWN);
        add(avatars);
        setVisible(false);
    }

    private void show(List<Someone> now) {
        if (now.equals(people)) {
            return;
        }
        people = now;
        avatars.setItems(now.stream().map(WhoIsWriting::avatar).toList());
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("purpose.here", now.size(), names(now)));
        setVisible(!now.isEmpty());
    }

    private static AvatarGroupItem avatar(Someone someone) {
        var avatar = new AvatarGroupItem(someone.name() + (someone.from().isBlank() ? "" : " · " + someone.from()));
        avatar.setAbbreviation(initials(someone.name()));
        avatar.setColorIndex(someone.colour());
        return avatar;
    }

    private static String initials(String name) {
        var words = name.strip().split("\\s+");
        var last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return words[0].substring(0, 1) + last;
    }

    private static String names(List<Someone> people) {
        return people.stream().map(Someone::name).collect(Collectors.joining(", "));
    }
}
