package org.commonground.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.commonground.action.Action;
import org.commonground.action.Actions;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.commonground.sitting.ChatLine;
import org.commonground.sitting.Chats;
import org.commonground.sitting.ClosedSessions;
import org.commonground.sitting.LineDeed;
import org.commonground.sitting.Sittings;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class ChatLineDeedsIntegrationTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    ToTheMinutes toTheMinutes;

    @Autowired
    ToAnAction toAnAction;

    private MeetingRoom room;
    private Chats chats;

    @BeforeEach
    void meet() {
        room = new MeetingRoom(product).inSession();
        chats = room.bean(Chats.class);
    }

    @Test
    void addALineToWhatIsWrittenForMembersWithWhoSaidIt() {
        room.notes(room.mission, Audience.MEMBERS, "The mission was read aloud.");
        room.notes(room.mission, Audience.PUBLIC, "All heard it.");

        take(toTheMinutes, says(room.ada, "Say survivors,  please."), room.scribe());

        assertThat(noted(room.ada))
                .containsExactly("The mission was read aloud.\nAda: Say survivors, please.", "All heard it.");
        assertThat(noted(room.olga)).containsExactly("All heard it.");
        assertThat(chats.of(room.meeting, room.member(room.ben)).getFirst().isTaken(toTheMinutes))
                .isTrue();
    }

    @Test
    void beginAPassageWhereThereIsNoneYetAndOneForTheMeetingBetweenItems() {
        take(toTheMinutes, says(room.ada, "First."), room.scribe());
        assertThat(noted(room.ada)).containsExactly("Ada: First.");

        room.bean(Sittings.class).adjourn(room.meeting, room.chair());
        var line = chats.of(room.meeting, room.scribe()).getFirst();
        take(toAnAction, line, room.scribe());
        assertThat(room.bean(Gaps.class).in(room.record(room.nadia), room.scribe()))
                .contains(new Gap(Gap.Kind.ACTION_WITHOUT_OWNER, "First."));
    }

    @Test
    void takeALineOnceAndForThoseWhoKeepTheRecordAlone() {
        var line = says(room.ada, "Say survivors.");
        for (var other : List.of(room.ada, room.rosa, room.olga)) {
            assertThat(toTheMinutes.isFor(room.member(other))).isFalse();
            assertThatThrownBy(() -> take(toTheMinutes, line, room.member(other)))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> take(toAnAction, line, room.member(room.ada))).isInstanceOf(Refused.class);
        assertThat(chats.of(room.meeting, room.scribe()).getFirst().taken()).isEmpty();
        assertThat(noted(room.nadia)).isEmpty();

        take(toTheMinutes, line, room.scribe());
        refuses("sitting.refused.line-taken", () -> take(toTheMinutes, line, room.scribe()));
        assertThat(noted(room.nadia)).containsExactly("Ada: Say survivors.");
    }

    @Test
    void readAnActionOutOfALineOrNoteItWithoutAnOwner() {
        take(toAnAction, says(room.ada, "@Ben call the library by 2027-03-01"), room.chair());
        take(toAnAction, says(room.ada, "somebody should call @Library"), room.scribe());

        assertThat(room.bean(Actions.class).ofSource(room.mission.value(), room.scribe()))
                .extracting(Action::what, Action::owner)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("call the library", Optional.of(room.ben)),
                        Tuple.tuple("somebody should call @Library", Optional.empty()));
        assertThat(room.bean(Gaps.class).in(room.record(room.nadia), room.scribe()))
                .contains(new Gap(Gap.Kind.ACTION_WITHOUT_OWNER, "somebody should call @Library"));
    }

    @Test
    void keepWhatWasSaidBehindClosedDoorsThere() {
        says(room.ada, "Before the door was closed.");
        room.closesTheDoor();
        var line = says(room.ada, "Behind the door.");
        room.bean(ClosedSessions.class).end(room.meeting, room.chair());

        assertThat(chats.of(room.meeting, room.member(room.olga)))
                .extracting(ChatLine::words)
                .containsExactly("Before the door was closed.");
        assertThat(chats.of(room.meeting, room.member(room.ben))).hasSize(2);
        refuses("minutes.refused.behind-closed-doors", () -> take(toAnAction, line, room.scribe()));

        take(toTheMinutes, line, room.scribe());
        assertThat(noted(room.ben)).anySatisfy(text -> assertThat(text).contains("Ada: Behind the door."));
        assertThat(noted(room.olga)).isEmpty();
        assertThat(room.record(room.olga).withheld()).isPositive();
    }

    private ChatLine says(PersonId person, String words) {
        var id = chats.say(room.meeting, words, room.member(person));
        return chats.of(room.meeting, room.scribe()).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void take(LineDeed deed, ChatLine line, Member by) {
        chats.take(room.meeting, line.id(), deed, by);
    }

    private List<String> noted(PersonId reader) {
        return room.record(reader).items().getFirst().entries().stream()
                .filter(Entry.Noted.class::isInstance)
                .map(entry -> ((Entry.Noted) entry).text().plain())
                .toList();
    }

    private static void refuses(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().messageKey()).isEqualTo(key));
    }
}
