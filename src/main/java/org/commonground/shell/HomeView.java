package org.commonground.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Where one lands: what every room has to say today. */
@Route(value = Routes.HOME, layout = MainLayout.class)
@PermitAll
class HomeView extends Div implements Headed {

    private final Headline headline;

    HomeView(Visit visit, List<HomeCard> cards) {
        addClassName("page");
        headline = new Headline(getTranslation("shell.navigation.home"));
        visit.viewer().ifPresent(viewer -> {
            headline.locate(viewer.collaborative());
            var welcome = new Paragraph(getTranslation("shell.home.welcome", viewer.name()));
            welcome.addClassName("lead");
            add(welcome);
        });
        var grid = new Div();
        grid.addClassName("cards");
        cards.forEach(each -> grid.add(each.card()));
        add(grid);
    }

    @Override
    public Headline headline() {
        return headline;
    }
}
