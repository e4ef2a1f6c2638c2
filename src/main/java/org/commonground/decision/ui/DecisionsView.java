package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionState;
import org.commonground.decision.Registers;
import org.commonground.decision.VoteSight;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Right;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;

/** The register: what is before the body, what it decided and why, and when it looks again. */
@Route(value = Routes.DECISIONS, layout = MainLayout.class)
@PermitAll
class DecisionsView extends Div implements Headed {

    private final Desks desks;
    private final Registers registers;
    private final Headline headline = new Headline(getTranslation("shell.navigation.decisions"));
    private final TextField search = new TextField(getTranslation("decision.search"));
    private final Select<MotionState> state = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div nothing = new Div(new Paragraph(getTranslation("decision.nothing")));
    private final Div cards = new Div();
    private final Map<MotionId, MotionCard> shown = new LinkedHashMap<>();

    DecisionsView(Desks desks, Registers registers) {
        this.desks = desks;
        this.registers = registers;
        addClassName("page");
        headline.locate(getTranslation("decision.line"));
        headline.accompany(new PresenceBar(Place.of("decisions"), desks.self().seen()));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> refresh());
        state.setLabel(getTranslation("decision.state"));
        state.setItems(MotionState.values());
        state.setItemLabelGenerator(each ->
                each == null ? getTranslation("decision.state.any") : getTranslation("decision.state." + each.key()));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("decision.state.any"));
        state.addValueChangeListener(change -> refresh());
        var tools = new Div(search, state);
        tools.addClassNames("row", "tools");
        if (desks.self().may(Right.WRITE)) {
            var move = new Button(getTranslation("decision.move"), click -> new MoveDialog(desks, this::open).open());
            move.addThemeVariants(ButtonVariant.PRIMARY);
            tools.add(move);
        }
        count.addClassName("quiet");
        cards.addClassName("cards");
        nothing.addClassNames("card", "nothing");
        add(tools, count, nothing, cards, exports());
        Live.of(this).on(VoteBell.DECISIONS, this::refresh);
    }

    private Div exports() {
        var csv = file("decisions.csv", "text/csv", "decision.export.csv");
        var json = file("decisions.json", "application/json", "decision.export.json");
        var row = new Div(csv, json);
        row.addClassNames("row", "quiet");
        return row;
    }

    private Anchor file(String name, String type, String words) {
        var language = getLocale();
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var reader = desks.self();
                    var text =
                            name.endsWith("csv") ? registers.csv(reader, language) : registers.json(reader, language);
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                getTranslation(words));
        link.setRouterIgnore(true);
        return link;
    }

    private void refresh() {
        var all = desks.motions().all(desks.self());
        var found = all.stream().filter(this::isWanted).toList();
        Texts.show(count, getTranslation("decision.count", found.size(), all.size()));
        count.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        shown.entrySet().removeIf(each -> {
            var gone = found.stream().noneMatch(motion -> motion.id().equals(each.getKey()));
            if (gone) {
                cards.remove(each.getValue());
            }
            return gone;
        });
        for (var place = 0; place < found.size(); place++) {
            var motion = found.get(place);
            var known = shown.get(motion.id());
            if (known == null) {
                known = new MotionCard(motion);
                shown.put(motion.id(), known);
                cards.addComponentAtIndex(place, known);
            }
            known.show(motion, lastResult(motion), desks);
        }
    }

    private String lastResult(Motion motion) {
        if (!motion.state().isDecided()) {
            return "";
        }
        List<VoteSight> votes = desks.votes().on(motion.id(), desks.self());
        return votes.isEmpty() ? "" : desks.words().result(votes.getLast());
    }

    private boolean isWanted(Motion motion) {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        var text = (motion.number() + " " + motion.title() + " " + motion.text() + " " + motion.why() + " "
                        + motion.turnedDown())
                .toLowerCase(Locale.ROOT);
        return text.contains(words) && (state.isEmpty() || motion.state() == state.getValue());
    }

    private void open(MotionId motion) {
        getUI().ifPresent(ui -> ui.navigate(Routes.DECISIONS + "/" + motion.value()));
    }

    @Override
    public Headline headline() {
        return headline;
    }
}
