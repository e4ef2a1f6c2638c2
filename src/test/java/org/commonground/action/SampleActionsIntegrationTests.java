package org.commonground.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import org.commonground.membership.Founding;
import org.commonground.membership.Members;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.annotation.Transactional;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "security")
@Transactional
class SampleActionsIntegrationTests {

    @Autowired
    Actions actions;

    @Autowired
    Members members;

    @Autowired
    Founding founding;

    @Test
    void fillsTheSampleWithPromisesOfEveryKindThatGoesOn() {
        var maya = members.byId(founding.foundSample().getFirst().person()).orElseThrow();

        assertThat(actions.open(maya)).hasSize(6);
        assertThat(actions.overdue(LocalDate.now(), maya)).hasSize(2);
        assertThat(actions.withoutOwner(maya)).hasSize(1);
        assertThat(actions.closed(maya)).hasSize(1);
        assertThat(actions.open(maya))
                .extracting(Action::acceptance)
                .containsAll(EnumSet.complementOf(EnumSet.of(Acceptance.DECLINED)));
    }
}
