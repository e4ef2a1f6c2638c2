package org.commonground.live.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.commonground.live.Place;
import org.commonground.live.Someone;

/** Somebody with one tab open, on a thread of their own. */
final class Person implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Someone self;

    Person(House house, Someone self) {
        this.self = self;
        does(house::enter);
    }

    void opens(Place place) {
        adds(new PresenceBar(place, self));
    }

    void adds(Component part) {
        does(() -> UI.getCurrent().add(part));
    }

    void leavesThePage() {
        does(() -> UI.getCurrent().removeAll());
    }

    void closesTheTab() {
        does(() -> UI.getCurrent().getSession().removeUI(UI.getCurrent()));
    }

    void sees(String... people) {
        await().untilAsserted(() -> assertThat(avatars()).containsExactlyInAnyOrder(people));
    }

    private List<String> avatars() {
        return asks(() -> {
            MockVaadin.clientRoundtrip(false);
            return bar().getAttributeNames()
                    .filter(attribute -> attribute.startsWith("here-"))
                    .map(attribute -> bar().getAttribute(attribute).split(" ", 4)[3])
                    .toList();
        });
    }

    Element bar() {
        return LocatorJ._get(PresenceBar.class).getElement();
    }

    void does(Runnable action) {
        asks(() -> {
            action.run();
            return true;
        });
    }

    <T> T asks(Supplier<T> question) {
        try {
            return thread.submit(question::get).get();
        } catch (ExecutionException e) {
            throw new AssertionError(self.name() + " could not do that", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
