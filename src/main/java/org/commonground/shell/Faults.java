package org.commonground.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * What a page says when an action failed: the reason where there is one, a reference where the fault is ours. The page
 * itself stays as it is, with everything that was typed.
 */
@Component
class Faults implements VaadinServiceInitListener, ErrorHandler {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var fault = event.getThrowable();
        var ui = UI.getCurrent();
        var refusal = Refusals.in(fault);
        if (refusal.isPresent() && ui != null) {
            Word.wrong(ui, ui.getTranslation(refusal.get().messageKey()));
            return;
        }
        var reference = Fault.note("an action", fault);
        if (ui != null) {
            Word.wrong(ui, ui.getTranslation("shell.fault.action", reference));
        }
    }
}
