package org.commonground.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page could not be shown because of a fault of ours. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class FaultPage extends Div implements HasErrorParameter<Exception>, Headed {

    private Headline headline = new Headline(getTranslation("shell.fault"));

    @Override
    public Headline headline() {
        return headline;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (Refusals.isAbsence(parameter.getException())) {
            headline = new Headline(getTranslation("shell.plain.away"));
            add(new DeadEnd(getTranslation("shell.plain.away.what"), getTranslation("shell.plain.away.next")));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        var reference = Fault.note("page " + event.getLocation().getPath(), parameter.getException());
        add(new DeadEnd(getTranslation("shell.fault.what", reference), getTranslation("shell.fault.next")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
