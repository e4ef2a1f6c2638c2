package org.commonground.live.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.live.Someone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceBarViewTests {

    private static final String ADA = "Ada Marsh, Harbor House";
    private static final String BEN = "Ben Ortiz, Legal Aid";

    private final House house = new House();
    private final Place mission = Place.of("statement", UUID.randomUUID());
    private final Someone adaMarsh = Someone.of(UUID.randomUUID(), "Ada Marsh", "Harbor House");
    private final Person ada = new Person(house, adaMarsh);
    private final Person ben = new Person(house, Someone.of(UUID.randomUUID(), "Ben Ortiz", "Legal Aid"));

    @AfterEach
    void leave() {
        ada.close();
        ben.close();
        house.close();
    }

    @Test
    void showsPeopleToEachOther() {
        ada.opens(mission);
        ben.opens(mission);

        ada.sees(ADA, BEN);
        ben.sees(ADA, BEN);
    }

    @Test
    void showsOneAvatarHoweverManyTabs() {
        var secondTab = new Person(house, adaMarsh);
        ben.opens(mission);
        ada.opens(mission);
        secondTab.opens(mission);
        ben.sees(ADA, BEN);

        secondTab.closesTheTab();
        ben.sees(ADA, BEN);

        ada.closesTheTab();
        ben.sees(BEN);
        secondTab.close();
    }

    @Test
    void letsSomebodyGoWhoLeavesThePage() {
        ada.opens(mission);
        ben.opens(mission);
        ben.sees(ADA, BEN);

        ada.leavesThePage();

        ben.sees(BEN);
    }

    @Test
    void isNamedForWhoeverCannotSeeIt() {
        ada.opens(mission);
        ada.sees(ADA);

        assertThat(ada.<String>asks(() -> ada.bar().getAttribute("alone"))).isEqualTo("Only you are here: {names}");
        assertThat(ada.<String>asks(() -> ada.bar().getAttribute("left"))).isEqualTo("{user} has left");
    }

    @Test
    void leavesNothingBehindAfterTwoHundredVisits() {
        IntStream.range(0, 100)
                .forEach(i -> List.of(ada, ben).forEach(person -> {
                    person.opens(mission);
                    person.leavesThePage();
                }));

        await().untilAsserted(
                        () -> assertThat(house.bean(Presence.class).at(mission)).isEmpty());
        assertThat(house.bean(Presence.class))
                .extracting("visits")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.COLLECTION)
                .isEmpty();
    }
}
