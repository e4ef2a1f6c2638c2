package org.commonground.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Nothing is at this address, or nothing this reader may see: both look the same from outside. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, Headed {

    private final Headline headline = new Headline(getTranslation("shell.not-found"));

    NotFoundPage() {
        add(new DeadEnd(getTranslation("shell.not-found.what"), getTranslation("shell.not-found.next")));
    }

    @Override
    public Headline headline() {
        return headline;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
