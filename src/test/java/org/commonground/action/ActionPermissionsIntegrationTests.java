package org.commonground.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.action.Promising.FRIDAY;
import static org.commonground.action.Promising.wish;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be asked of this room, by everybody who could ask. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "security")
@Transactional
class ActionPermissionsIntegrationTests {

    private static final Set<String> READING = Set.of(
            "byId",
            "of",
            "ofOrganisation",
            "ofSource",
            "ofMeeting",
            "open",
            "closed",
            "overdue",
            "withoutOwner",
            "roster");

    /** Who may, of an action that Cora noted for Maria: K keeps the record, O is the owner, M is another member. */
    private static final Map<String, String> WRITING = Map.ofEntries(
            Map.entry("note for Maria", "KO"),
            Map.entry("note for nobody", "K"),
            Map.entry("note for oneself", "KOM"),
            Map.entry("edit", "K"),
            Map.entry("accept", "O"),
            Map.entry("propose", "O"),
            Map.entry("decline", "O"),
            Map.entry("passOn", "O"),
            Map.entry("agree", "K"),
            Map.entry("take", "KOM"),
            Map.entry("finish", "KO"),
            Map.entry("drop", "K"),
            Map.entry("reopen", "KO"));

    @Autowired
    ApplicationContext product;

    @Autowired
    Actions actions;

    private Promising house;
    private Map<String, Member> everybody;

    @BeforeEach
    void gather() {
        house = new Promising(product);
        everybody = new LinkedHashMap<>();
        everybody.put("coordinator K", house.cora());
        everybody.put("chair K", house.member(house.joins("Chair", Role.CHAIR)));
        everybody.put("note-taker K", house.member(house.joins("Nadia", Role.NOTE_TAKER)));
        everybody.put("owner O", house.maria());
        everybody.put("member M", house.tom());
        everybody.put("observer -", house.member(house.joins("Olga", Role.OBSERVER)));
        everybody.put(
                "nobody -", new Member(new PersonId(UUID.randomUUID()), "nobody", Optional.empty(), "", Set.of()));
    }

    private void ask(String what, Member who) {
        var maria = Optional.of(house.maria().person());
        switch (what) {
            case "note for Maria" -> actions.note(wish("Call", maria), who);
            case "note for nobody" -> actions.note(wish("Call", Optional.empty()), who);
            case "note for oneself" -> actions.note(wish("Call", Optional.of(who.person())), who);
            case "edit" -> actions.edit(house.read(house.marias("Call")), wish("Ring", maria), who);
            case "accept" -> actions.accept(house.marias("Call"), who);
            case "propose" -> actions.propose(house.marias("Call"), FRIDAY, "", who);
            case "decline" -> actions.decline(house.marias("Call"), "I am away.", who);
            case "passOn" -> actions.passOn(house.marias("Call"), house.tom().person(), "He knows them.", who);
            case "agree" -> {
                var action = house.marias("Call");
                actions.propose(action, FRIDAY, "", house.maria());
                actions.agree(action, who);
            }
            case "take" -> actions.take(actions.note(wish("Call", Optional.empty()), house.cora()), who);
            case "finish" -> actions.finish(house.marias("Call"), "", who);
            case "drop" -> actions.drop(house.marias("Call"), "Overtaken", who);
            case "reopen" -> {
                var action = house.marias("Call");
                actions.finish(action, "", house.cora());
                actions.reopen(action, who);
            }
            default -> throw new AssertionError(what);
        }
    }

    private Map<String, Consumer<Member>> reads() {
        var action = house.marias("Call");
        return Map.of(
                "byId", who -> actions.byId(action, who),
                "of", who -> actions.of(house.maria().person(), who),
                "ofOrganisation", who -> actions.ofOrganisation(house.shelter(), who),
                "ofSource", who -> actions.ofSource(UUID.randomUUID(), who),
                "ofMeeting", who -> actions.ofMeeting(UUID.randomUUID(), who),
                "open", who -> actions.open(who),
                "closed", who -> actions.closed(who),
                "overdue", who -> actions.overdue(FRIDAY, who),
                "withoutOwner", who -> actions.withoutOwner(who),
                "roster", who -> actions.roster(who));
    }

    @Test
    void knowEveryPublicMethod() {
        var open = Arrays.stream(Actions.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(method -> method.getName())
                .collect(Collectors.toSet());

        assertThat(Stream.concat(READING.stream(), WRITING.keySet().stream().map(each -> each.split(" ")[0]))
                        .collect(Collectors.toSet()))
                .isEqualTo(open);
    }

    @Test
    void letEverybodyReadWhoHasStanding() {
        assertThat(reads().keySet()).isEqualTo(READING);
        reads().forEach((name, read) -> everybody.forEach((who, member) -> {
            if (who.equals("nobody -")) {
                assertThatThrownBy(() -> read.accept(member)).as(name).isInstanceOf(NotPermitted.class);
            } else {
                read.accept(member);
            }
        }));
    }

    @Test
    void letDoWhatTheTableSaysAndNothingElse() {
        WRITING.forEach((what, may) -> everybody.forEach((who, member) -> {
            var standing = who.substring(who.length() - 1);
            if (may.contains(standing)) {
                ask(what, member);
            } else {
                assertThatThrownBy(() -> ask(what, member))
                        .as("%s by %s", what, who)
                        .isInstanceOf(standing.equals("-") ? NotPermitted.class : Refused.class);
            }
        }));
    }
}
