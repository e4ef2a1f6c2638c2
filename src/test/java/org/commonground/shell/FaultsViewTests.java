package org.commonground.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ErrorEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonground.shared.Reason;
import org.commonground.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class FaultsViewTests {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    @BeforeEach
    void comeIn() {
        beans.registerBean(Faults.class);
        beans.registerBean(Words.class, Words::new);
        beans.registerBean(Visit.class, Nobody::new);
        beans.refresh();
        var routes = new Routes(Set.of(FormPage.class, BrokenPage.class), Set.of(FaultPage.class), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, beans, MockedUI::new));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void leave() {
        beans.close();
        MockVaadin.tearDown();
    }

    @Test
    void aPageThatCannotBeShownSaysSoAndGivesTheReferenceThatTheLogHas(CapturedOutput log) {
        UI.getCurrent().navigate("broken");

        assertThat(_get(H1.class).getText()).isEqualTo("Something went wrong");
        var reference = log.toString().replaceAll("(?s).*Fault (\\w{8}) at page broken.*", "$1");
        assertThat(reference).hasSize(8);
        assertThat(_get(DeadEnd.class).getElement().getTextRecursively()).contains(reference);
    }

    @Test
    void anActionThatFailsLeavesThePageAndWhatWasTyped(CapturedOutput log) {
        UI.getCurrent().navigate("form");
        _setValue(_get(TextField.class), "typed");

        fail("fault");

        assertThat(_get(TextField.class).getValue()).isEqualTo("typed");
        assertThat(said()).startsWith("That did not work, and the fault is ours.");
        assertThat(log.toString()).contains(said().replaceAll(".* as (\\w{8})\\..*", "$1"));
    }

    @Test
    void anActionThatIsRefusedGivesTheReasonAndNoFault(CapturedOutput log) {
        UI.getCurrent().navigate("form");

        fail("refusal");

        assertThat(said()).isEqualTo("You are not signed in any more. Sign in to go on.");
        assertThat(log.toString()).doesNotContain("Fault");
    }

    private static void fail(String how) {
        try {
            _click(_get(Button.class, spec -> spec.withText(how)));
        } catch (RuntimeException thrown) {
            // In a browser the session's own error handler is asked; here the click hands the fault back to us.
            UI.getCurrent().getSession().getErrorHandler().error(new ErrorEvent(thrown));
        }
        MockVaadin.clientRoundtrip(false);
    }

    private static String said() {
        return getNotifications().getFirst().getElement().getProperty("text");
    }

    private record Nobody() implements Visit {
        @Override
        public Optional<Viewer> viewer() {
            return Optional.empty();
        }

        @Override
        public void read(Locale language) {}

        @Override
        public void leave() {}
    }

    private record SignedOut() implements Reason {
        @Override
        public String messageKey() {
            return "membership.refused.signed-out";
        }
    }

    @Route("form")
    public static final class FormPage extends Div {
        public FormPage() {
            add(
                    new TextField("Anything"),
                    new Button("fault", click -> {
                        throw new IllegalStateException("The shelf fell down");
                    }),
                    new Button("refusal", click -> {
                        throw new Refused(new SignedOut());
                    }));
        }
    }

    @Route("broken")
    public static final class BrokenPage extends Div {
        public BrokenPage() {
            throw new IllegalStateException("The shelf fell down");
        }
    }
}
