package org.commonground.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every page speaks the language its reader chose, and otherwise the one their browser asks for. */
@Component
class Languages implements VaadinServiceInitListener {

    /** The languages that the message files are complete in. */
    static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    /** Where the session of a browser keeps the language in which its last page spoke. */
    static final String SPOKEN = Languages.class.getName();

    private final ObjectProvider<Visit> visit;

    Languages(ObjectProvider<Visit> visit) {
        this.visit = visit;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> speak(init.getUI(), chosen().orElseGet(this::askedFor)));
    }

    private static void speak(UI ui, Locale language) {
        ui.setLocale(language);
        ui.getSession().getSession().setAttribute(SPOKEN, language);
    }

    private Optional<Locale> chosen() {
        return visit.stream()
                .flatMap(each -> each.viewer().stream())
                .map(Viewer::language)
                .findFirst();
    }

    private Locale askedFor() {
        var request = VaadinRequest.getCurrent();
        return request == null ? Locale.ENGLISH : nearest(Collections.list(request.getLocales()));
    }

    /** The first of the wanted languages that is offered, whatever its country; English where none is. */
    static Locale nearest(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(want ->
                        OFFERED.stream().filter(each -> each.getLanguage().equals(want.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
