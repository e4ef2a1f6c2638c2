package org.commonground.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.commonground.membership.Member;
import org.commonground.membership.Name;
import org.commonground.membership.Role;
import org.commonground.shared.Refused;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every deed in the room of a meeting, and which roles may do it. */
@ThroughTheWindow
class PermissionsIntegrationTests {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> PRESIDE = EnumSet.of(Role.COORDINATOR, Role.CHAIR);
    private static final Set<Role> DECLARE = EnumSet.of(Role.COORDINATOR, Role.CHAIR, Role.NOTE_TAKER);
    private static final Set<Role> WRITE = EnumSet.complementOf(EnumSet.of(Role.OBSERVER));

    @Autowired
    ApplicationContext product;

    private record Deed(Set<Role> allowed, BiConsumer<Session, Member> done) {}

    private static Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("look", new Deed(ALL, (s, by) -> s.sittings().look(s.meeting(), by)));
        deeds.put("enter", new Deed(ALL, (s, by) -> s.sittings().enter(s.meeting(), by)));
        deeds.put("goOn", new Deed(PRESIDE, (s, by) -> s.sittings().goOn(s.meeting(), Optional.empty(), by)));
        deeds.put("goBack", new Deed(PRESIDE, (s, by) -> s.sittings().goBack(s.meeting(), Optional.empty(), by)));
        deeds.put("takeRoll", new Deed(DECLARE, (s, by) -> s.attendances().takeRoll(s.meeting(), by)));
        deeds.put(
                "declare",
                new Deed(DECLARE, (s, by) -> s.attendances().declare(s.meeting(), s.id(2), Declared.PRESENT, by)));
        deeds.put(
                "addGuest",
                new Deed(
                        DECLARE,
                        (s, by) -> s.attendances().addGuest(s.meeting(), new Name("W"), "", Declared.PRESENT, by)));
        deeds.put(
                "leaveOut",
                new Deed(
                        PRESIDE,
                        (s, by) ->
                                s.attendances().leaveOut(s.meeting(), s.body().seat(2), true, by)));
        deeds.put("checkIn", new Deed(ALL, (s, by) -> s.attendances().checkIn(s.meeting(), Declared.REMOTE, by)));
        deeds.put("excuse", new Deed(ALL, (s, by) -> s.attendances().excuse(s.meeting(), by)));
        deeds.put("ask to speak", new Deed(ALL, (s, by) -> s.speakers().ask(s.meeting(), "", by)));
        deeds.put("next speaker", new Deed(PRESIDE, (s, by) -> s.speakers().next(s.meeting(), Optional.empty(), by)));
        deeds.put("end speech", new Deed(PRESIDE, (s, by) -> s.speakers().end(speech(s), by)));
        deeds.put("say", new Deed(WRITE, (s, by) -> s.chats().say(s.meeting(), "Hello", by)));
        deeds.put("read chat", new Deed(ALL, (s, by) -> s.chats().of(s.meeting(), by)));
        deeds.put("need a break", new Deed(ALL, (s, by) -> s.breaks().ask(s.meeting(), true, by)));
        deeds.put("count breaks", new Deed(PRESIDE, (s, by) -> s.breaks().count(s.meeting(), by)));
        deeds.put("close session", new Deed(PRESIDE, (s, by) -> s.closed().begin(s.meeting(), by)));
        deeds.put("open session", new Deed(PRESIDE, (s, by) -> s.closed().end(s.meeting(), by)));
        deeds.put(
                "lead the record",
                new Deed(
                        EnumSet.of(Role.COORDINATOR, Role.NOTE_TAKER),
                        (s, by) -> s.markers().take(Marker.SCRIBE, s.meeting(), by)));
        deeds.put("adjourn", new Deed(PRESIDE, (s, by) -> s.sittings().adjourn(s.meeting(), by)));
        return deeds;
    }

    private static TurnId speech(Session session) {
        session.speakers().ask(session.meeting(), "", session.chair());
        session.givesTheFloor();
        return session.speakers()
                .of(session.meeting(), session.chair())
                .speaking()
                .orElseThrow()
                .id();
    }

    @Test
    void refuseWhateverARoleMayNotDo() {
        var wrong = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            try (var session = Session.opened(2, product)) {
                var by = session.body()
                        .household()
                        .member(session.body().household().joined("Somebody", role));
                deeds().forEach((name, deed) -> tryOut(name, deed, session, by, role, wrong));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void tryOut(
            String name, Deed deed, Session session, Member by, Role role, Map<String, String> wrong) {
        try {
            deed.done().accept(session, by);
            if (!deed.allowed().contains(role)) {
                wrong.put(role + " " + name, "was allowed");
            }
        } catch (Refused refused) {
            if (deed.allowed().contains(role)) {
                wrong.put(role + " " + name, String.valueOf(refused.reason()));
            }
        }
    }
}
