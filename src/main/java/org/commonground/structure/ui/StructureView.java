package org.commonground.structure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Right;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Parts;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.structure.Body;
import org.commonground.structure.BodyId;

/** The bodies of the collaborative: who meets and decides as what. */
@Route(value = Routes.STRUCTURE, layout = MainLayout.class)
@PermitAll
class StructureView extends Div implements Headed {

    private final Desks desks;
    private final Headline headline = new Headline(getTranslation("shell.navigation.structure"));
    private final Paragraph count = new Paragraph();
    private final Parts<BodyId, Body, BodyCard> cards;

    StructureView(Desks desks) {
        this.desks = desks;
        addClassName("page");
        headline.locate(getTranslation("structure.line"));
        headline.accompany(new PresenceBar(Place.of("structure"), desks.self().seen()));
        cards = new Parts<>(Body::id, body -> new BodyCard(desks, body));
        cards.addClassName("cards");
        count.addClassName("quiet");
        var tools = new Div(count);
        tools.addClassNames("row", "apart");
        if (desks.self().may(Right.COORDINATE)) {
            var found = new Button(
                    getTranslation("structure.found"),
                    click -> BodyDialog.founding(desks).open());
            found.addThemeVariants(ButtonVariant.PRIMARY);
            tools.add(found);
        }
        add(tools, cards);
        Live.of(this).on(BodyBell.BODIES, this::refresh);
    }

    private void refresh() {
        var bodies = desks.bodies().all(desks.self());
        Texts.show(
                count,
                getTranslation(
                        "structure.count", bodies.stream().filter(Body::works).count()));
        cards.show(bodies);
        cards.show(bodies, (card, body) -> card.show(body, sitting(body)));
    }

    private List<String> sitting(Body body) {
        var seats = desks.bodies().seats(body.id(), desks.self());
        return desks.organisations().all(desks.self()).stream()
                .filter(each -> seats.contains(each.id()))
                .map(each -> each.name().name())
                .toList();
    }

    @Override
    public Headline headline() {
        return headline;
    }
}
