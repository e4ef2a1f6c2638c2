package org.commonground.purpose.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Acting;
import org.commonground.membership.Right;
import org.commonground.purpose.Matter;
import org.commonground.purpose.Wording;
import org.commonground.purpose.Wordings;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;

/** What the collaborative is for: vision and mission, each with its candidate wordings. */
@Route(value = Routes.PURPOSE, layout = MainLayout.class)
@PermitAll
class PurposeView extends Div implements Headed {

    private final Wordings wordings;
    private final Acting acting;
    private final Headline headline = new Headline(getTranslation("shell.navigation.purpose"));
    private final Checkbox withArchived = new Checkbox();
    private final Map<Matter, MatterSection> sections = new EnumMap<>(Matter.class);

    PurposeView(Wordings wordings, Presence presence, Acting acting) {
        this.wordings = wordings;
        this.acting = acting;
        addClassName("page");
        headline.locate(getTranslation("purpose.line"));

        var mayBegin = acting.member().may(Right.WRITE);
        for (var matter : Matter.values()) {
            var section = new MatterSection(matter, presence, mayBegin, () -> begin(matter));
            sections.put(matter, section);
            add(section);
        }
        withArchived.addValueChangeListener(change -> refresh());
        var care = new Paragraph(getTranslation("purpose.care"));
        care.addClassName("quiet");
        add(new ExamplePairs(), withArchived, care);
        headline.accompany(new PresenceBar(Place.of("purpose"), acting.member().seen()));
        Live.of(this).on(PurposeBell.PURPOSE, this::refresh);
    }

    private void refresh() {
        var archived = 0;
        for (var each : sections.entrySet()) {
            var all = wordings.of(each.getKey(), acting.member());
            archived += (int) all.stream().filter(Wording::archived).count();
            each.getValue().show(visible(all), this::glimpse);
        }
        withArchived.setLabel(getTranslation("purpose.archived.show", archived));
        withArchived.setVisible(archived > 0);
    }

    private List<Wording> visible(List<Wording> all) {
        return all.stream()
                .filter(each -> withArchived.getValue() || !each.archived())
                .sorted(BestFirst.ORDER)
                .toList();
    }

    private Glimpse glimpse(Wording wording) {
        return Glimpse.of(wordings.says(wording, acting.member()));
    }

    private void begin(Matter matter) {
        var member = acting.member();
        var others = visible(wordings.of(matter, member));
        new BeginWordingDialog(
                        matter,
                        others,
                        (name, source) -> open(
                                source == null
                                        ? wordings.begin(matter, name, member)
                                        : wordings.beginFrom(source.id(), name, member)))
                .open();
    }

    private void open(Wording wording) {
        getUI().ifPresent(ui -> ui.navigate(Routes.PURPOSE + "/" + wording.id().value()));
    }

    @Override
    public Headline headline() {
        return headline;
    }
}
