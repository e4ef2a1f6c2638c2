package org.commonground.copy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commonground.membership.Member;
import org.commonground.shared.Refused;
import org.slf4j.LoggerFactory;

/** Something that takes long is done while its page goes on answering; the page is told how it ended, if it is still there. */
record InTheBackground<T>(Component page, UI ui, Member member, Function<Member, T> what) {

    static <T> InTheBackground<T> of(Component page, Member member, Function<Member, T> what) {
        return new InTheBackground<>(page, UI.getCurrent(), member, what);
    }

    void then(Consumer<T> done, Consumer<String> refused) {
        Thread.ofVirtual().name("copy").start(() -> {
            try {
                var result = what.apply(member);
                tell(() -> done.accept(result));
            } catch (Refused no) {
                tell(() -> refused.accept(ui.getTranslation(no.reason().messageKey())));
            } catch (RuntimeException fault) {
                LoggerFactory.getLogger(InTheBackground.class).error("A copy could not be made", fault);
                tell(() -> refused.accept(ui.getTranslation("copy.refused.not-written")));
            }
        });
    }

    private void tell(Runnable words) {
        if (ui.isAttached()) {
            ui.access(() -> {
                if (page.isAttached()) {
                    words.run();
                }
            });
        }
    }
}
