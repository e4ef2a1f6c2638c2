package org.commonground.decision;

import java.util.Map;
import org.commonground.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells other rooms what the body decided, so that they do what follows from it. What they cannot do never undoes what was decided: it is
 * taken back alone, and the chronicle of the motion says that it was left undone, and why.
 */
@Component
class Following {

    static final String LEFT_UNDONE = "left-undone";

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final ApplicationEventPublisher facts;
    private final Chronicle chronicle;
    private final TransactionTemplate apart;

    Following(ApplicationEventPublisher facts, Chronicle chronicle, PlatformTransactionManager transactions) {
        this.facts = facts;
        this.chronicle = chronicle;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void tell(MotionId motion, Object fact) {
        try {
            apart.executeWithoutResult(status -> facts.publishEvent(fact));
        } catch (Refused refused) {
            chronicle.tell(
                    motion, LEFT_UNDONE, Map.of("reason", refused.reason().messageKey()));
        } catch (RuntimeException broken) {
            LOG.error("What follows from {} could not be done", fact, broken);
            chronicle.tell(motion, LEFT_UNDONE, Map.of("reason", Refusal.NOT_FOLLOWED.messageKey()));
        }
    }
}
