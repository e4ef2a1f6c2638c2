package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.decision.sum.Body;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who counts for the base and who for the quorum. No source settles proxies and recusals; these are the defaults of the rules here. */
class ElectoralRollTests {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/decision/rolls.csv", numLinesToSkip = 1)
    void countsAsTheTableSays(
            String name,
            int present,
            int away,
            int proxied,
            String holders,
            int out,
            int recused,
            String recusedCount,
            int baseMembership,
            int basePresent,
            int quorumMembership,
            int quorumPresent) {
        var electors = new ArrayList<Elector>();
        for (var place = 0; place < present; place++) {
            var elector = elector(Attendance.PRESENT, person());
            // The first seat is the one that holds proxies, so it is the last that steps out.
            electors.add(place >= present - recused ? elector.recusing("") : elector);
        }
        for (var place = 0; place < away; place++) {
            electors.add(elector(Attendance.AWAY, person()));
        }
        var holder = electors.stream()
                .filter(each -> each.attendance().key().equals(holders))
                .flatMap(each -> each.holder().stream())
                .findFirst();
        for (var place = 0; place < proxied; place++) {
            electors.add(elector(Attendance.BY_PROXY, holder.orElseThrow()));
        }
        for (var place = 0; place < out; place++) {
            electors.add(elector(Attendance.OUT, person()));
        }
        var rules = Customs.of(MotionKind.BUSINESS, List.of())
                .allowingProxies(3)
                .countingRecused(recusedCount.equals("yes"));

        var roll = new ElectoralRoll(electors);

        assertThat(roll.voting(rules)).isEqualTo(new Body(baseMembership, basePresent));
        assertThat(roll.gathered(rules)).isEqualTo(new Body(quorumMembership, quorumPresent));
    }

    private static Elector elector(Attendance attendance, PersonId holder) {
        return Elector.of(new OrganisationId(UUID.randomUUID()), "Organization", Optional.of(holder), attendance);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }
}
