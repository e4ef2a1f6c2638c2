package org.commonground.live.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import org.commonground.live.Presence;
import org.commonground.shell.HouseWords;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Vaadin and the room of being together, without the rest of the application. */
final class House implements AutoCloseable {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final MockSpringServlet servlet = new MockSpringServlet(new Routes(), beans, MockedUI::new);

    House() {
        beans.registerBean(Clock.class, Clock::systemUTC);
        beans.registerBean(I18NProvider.class, HouseWords::provider);
        beans.scan(Presence.class.getPackageName());
        beans.refresh();
        enter();
    }

    /** Gives the thread that calls it a browser of its own. */
    void enter() {
        MockVaadin.setup(MockedUI::new, servlet);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    @Override
    public void close() {
        beans.close();
        MockVaadin.tearDown();
    }
}
