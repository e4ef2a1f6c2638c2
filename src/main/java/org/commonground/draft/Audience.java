package org.commonground.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.commonground.membership.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who may do what with which draft, asked for every frame and so remembered. What changes here is forgotten when it is stored; the ten
 * seconds are for changes that are made elsewhere.
 */
@Component
class Audience {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    /** An answer goes into the map that was there before the question, so forgetting a draft also forgets answers on their way. */
    private final Cache<DraftId, Map<Member, Access>> known;

    private final Supplier<List<DraftKeeper>> keepers;

    @Autowired
    Audience(ObjectProvider<DraftKeeper> keepers) {
        this(() -> keepers.orderedStream().toList(), Ticker.systemTicker());
    }

    Audience(Supplier<List<DraftKeeper>> keepers, Ticker ticker) {
        this.keepers = keepers;
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** What somebody may do with a draft now, whether there is such a draft or not. */
    Access of(DraftId draft, Member member) {
        if (isChangingSomething()) {
            // What is changed in this transaction holds in it already, and may yet be undone.
            return asked(draft, member);
        }
        Map<Member, Access> here = known.get(draft, any -> new ConcurrentHashMap<>());
        Access before = here.get(member);
        if (before != null) {
            return before;
        }
        Access now = asked(draft, member);
        here.put(member, now);
        return now;
    }

    private static boolean isChangingSomething() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private Access asked(DraftId draft, Member member) {
        Access least = Access.byRights(member);
        for (DraftKeeper keeper : keepers.get()) {
            least = keeper.access(draft, member).map(least::atMost).orElse(least);
        }
        return least;
    }

    /** Before anybody else hears of it, so that they find the new answer. */
    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DraftAudienceChanged changed) {
        known.invalidate(changed.draft());
    }
}
