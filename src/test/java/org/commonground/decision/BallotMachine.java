package org.commonground.decision;

import java.util.List;
import java.util.UUID;
import org.commonground.CommonGround;
import org.commonground.decision.ballot.Side;
import org.commonground.membership.Acting;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.PersonId;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Casts ballots in a process of its own and says of each that it is stored; meant to be killed while it does. */
final class BallotMachine {

    private BallotMachine() {}

    /** @param arguments those of the application */
    public static void main(String[] arguments) {
        var product = new SpringApplicationBuilder(CommonGround.class).run(arguments);
        var members = product.getBean(Members.class);
        var votes = product.getBean(Votes.class);
        var chair = coordinator(product.getBean(Acting.class), members);
        var secret = votes.running(chair).getLast();
        var sight = votes.running(chair).getFirst();
        for (var elector : List.copyOf(sight.roll().electors())) {
            var voter = elector.holder().flatMap(members::byId);
            if (!elector.voted() && voter.isPresent()) {
                product.getBean(Ballots.class).cast(secret.vote().id(), elector.seat(), Side.YES, "", voter.get());
                var receipt = product.getBean(Ballots.class)
                        .cast(sight.vote().id(), elector.seat(), Side.YES, "", voter.get());
                System.out.println("STORED " + elector.seat().value() + " " + receipt.code());
            }
        }
        System.out.println("DONE");
        System.exit(0);
    }

    private static Member coordinator(Acting acting, Members members) {
        return acting.find()
                .orElseGet(() -> members.byId(new PersonId(UUID.fromString(System.getProperty("chair"))))
                        .orElseThrow());
    }
}
