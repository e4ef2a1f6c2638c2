package org.commonground.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonground.CommonGround;
import org.commonground.decision.ballot.Side;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program dies while a vote is open: every ballot that was confirmed is there, none is there twice, and the vote goes on. */
class KilledVoteTests {

    private static final int SEATS = 60;
    private static final int BEFORE_IT_DIES = 25;

    @TempDir
    Path data;

    @Test
    void resumesAnOpenVoteWithEveryReceiptValid() throws IOException, InterruptedException {
        PersonId chair;
        VoteId vote;
        VoteId secret;
        try (var product = product()) {
            var body = Assembly.of(SEATS, product);
            vote = body.openedByCustom("meet on Tuesdays");
            secret = body.opened(
                    body.motion("meet in secret"),
                    Customs.of(MotionKind.BUSINESS, List.of()).secretly());
            chair = body.chair().person();
        }

        var stored = castUntilKilled(chair);

        assertThat(stored).hasSizeBetween(BEFORE_IT_DIES, SEATS - 1);
        try (var product = product()) {
            var members = product.getBean(Members.class);
            var votes = product.getBean(Votes.class);
            var presiding = members.byId(chair).orElseThrow();
            var sight = votes.look(vote, presiding);
            assertThat(sight.open()).isTrue();
            // One may have been stored whose receipt did not come out any more.
            assertThat(sight.roll().turnout()).isBetween(stored.size(), stored.size() + 1);

            castTheOthers(vote, presiding, product);
            assertThat(votes.look(secret, presiding).roll().turnout()).isBetween(stored.size(), stored.size() + 1);
            castTheOthers(secret, presiding, product);
            votes.close(vote, presiding);
            votes.close(secret, presiding);

            var closed = votes.look(vote, presiding);
            assertThat(closed.urn().orElseThrow().of(Side.YES)).isEqualTo(SEATS);
            stored.forEach((seat, receipt) ->
                    assertThat(closed.ballotOf(seat).orElseThrow().receipt()).isEqualTo(receipt));
            assertThat(votes.recount(vote, presiding)).isTrue();
            assertThat(votes.look(secret, presiding).verdict()).hasValue(Verdict.CARRIED);
            assertThat(votes.recount(secret, presiding)).isTrue();
            assertThat(product.getBean(BallotTable.class).urn(secret).of(Side.YES))
                    .isEqualTo(SEATS);
        }
    }

    private static void castTheOthers(VoteId vote, Member presiding, ConfigurableApplicationContext product) {
        var sight = product.getBean(Votes.class).look(vote, presiding);
        for (var elector : sight.roll().waitingFor(sight.vote().rules())) {
            var voter = product.getBean(Members.class)
                    .byId(elector.holder().orElseThrow())
                    .orElseThrow();
            product.getBean(Ballots.class).cast(vote, elector.seat(), Side.YES, "", voter);
        }
    }

    private Map<OrganisationId, String> castUntilKilled(PersonId chair) throws IOException, InterruptedException {
        var machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dchair=" + chair.value(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BallotMachine.class.getName(),
                        "--server.port=0",
                        database())
                .redirectErrorStream(true)
                .start();
        var stored = new LinkedHashMap<OrganisationId, String>();
        try (var lines = new BufferedReader(new InputStreamReader(machine.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("STORED ")) {
                    var parts = line.split(" ");
                    stored.put(new OrganisationId(UUID.fromString(parts[1])), parts[2]);
                }
                if (stored.size() == BEFORE_IT_DIES) {
                    machine.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(machine.waitFor()).isNotZero();
        return stored;
    }

    private ConfigurableApplicationContext product() {
        return new SpringApplicationBuilder(CommonGround.class).run("--server.port=0", database());
    }

    private String database() {
        return "--spring.datasource.url=jdbc:h2:file:%s/commonground;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(data.toAbsolutePath());
    }
}
