package org.commonground.copy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonground.copy.Copies;
import org.commonground.copy.Copy;
import org.commonground.draft.Drafts;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.shared.Refused;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Copies in front of coordinators, and of nobody else. */
@ThroughTheWindow
class CopiesViewTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    Copies copies;

    @Autowired
    Drafts drafts;

    private Household household;
    private PersonId dora;
    private PersonId cleo;

    @BeforeEach
    void openHouse() {
        household = Household.founded(product);
        dora = household.joined("Dora", Role.MEMBER);
        cleo = household.joined("Cleo", Role.CHAIR);
    }

    @AfterEach
    void clear() {
        copies.all(household.coordinator()).forEach(copy -> copies.delete(copy.name(), household.coordinator()));
    }

    @Test
    void makesACopyAndDeletesItAfterAsking() {
        try (var window = household.cora().opens("copies")) {
            window.sees("There is no copy yet.").presses("Make a copy now");
            window.sees("A copy is made and was read back", "Made because somebody asked for it.");
            assertThat(window.canPress("Make a copy now")).isTrue();
            window.opens("").sees("The last copy was made").opens("copies");

            window.presses("Delete").confirms().sees("There is no copy yet.");
        }
    }

    @Test
    void saysWhichCopiesMayHoldWhatWasPurgedAndReplacesThem() {
        var before = copies.make(household.coordinator());
        assertThat(copies.withPurgedWords(household.coordinator())).isZero();
        purges();

        try (var window = household.cora().opens("copies")) {
            window.sees("One copy may still hold words that were purged since.", "It may hold words");
            window.presses("Make a new copy and delete these").sees("That copy is deleted, and there is a new one.");
        }
        assertThat(all()).doesNotContain(before.name()).hasSize(1);
    }

    @Test
    void letsWhoeverPurgesDeleteTheCopiesThatHoldTheWords() {
        copies.make(household.coordinator());
        purges();
        assertThat(copies.withPurgedWords(household.member(cleo))).isEqualTo(1);
        assertThat(copies.withoutPurgedWords(household.member(cleo))).isEqualTo(1);
    }

    @Test
    void refusesEverybodyElse() {
        var name = copies.make(household.coordinator()).name();
        for (var other : List.of(household.member(dora), household.member(cleo))) {
            assertThatThrownBy(() -> copies.make(other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> copies.all(other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> copies.place(other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> copies.delete(name, other)).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> copies.withPurgedWords(household.member(dora))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> copies.withoutPurgedWords(household.member(dora)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> copies.delete("../" + name, household.coordinator()))
                .isInstanceOf(Refused.class);
        try (var window = household.windowOf(dora).opens("")) {
            window.doesNotSee("See the copies");
            assertThat(window.opens("copies").path()).isEmpty();
        }
    }

    private void purges() {
        var draft = drafts.begin("Minutes", "Maria Paz came.", household.coordinator());
        drafts.purge(draft, "Maria Paz", "", household.member(cleo));
    }

    private List<String> all() {
        return copies.all(household.coordinator()).stream().map(Copy::name).toList();
    }
}
