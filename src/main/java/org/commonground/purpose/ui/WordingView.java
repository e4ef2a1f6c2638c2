package org.commonground.purpose.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.commonground.draft.Drafts;
import org.commonground.draft.ui.DraftEditor;
import org.commonground.live.Place;
import org.commonground.live.ui.Live;
import org.commonground.live.ui.PresenceBar;
import org.commonground.membership.Acting;
import org.commonground.membership.Right;
import org.commonground.purpose.Wording;
import org.commonground.purpose.WordingId;
import org.commonground.purpose.Wordings;
import org.commonground.shell.Headed;
import org.commonground.shell.Headline;
import org.commonground.shell.MainLayout;
import org.commonground.shell.Routes;
import org.jspecify.annotations.Nullable;

/** One wording: the text that members write together, how far it has come, and what a good one is like. */
@Route(value = Routes.PURPOSE + "/:wording", layout = MainLayout.class)
@PermitAll
class WordingView extends Div implements BeforeEnterObserver, Headed {

    private final Wordings wordings;
    private final Acting acting;
    private final Headline headline = new Headline(getTranslation("shell.navigation.purpose"));
    private final DraftEditor editor = new DraftEditor();
    private final Div sheet = new Div(editor);
    private final Aside side = new Aside();
    private final StandingPanel standing;
    private final AdoptedText adopted;
    private @Nullable WordingId shown;

    WordingView(Wordings wordings, Drafts drafts, Acting acting) {
        this.wordings = wordings;
        this.acting = acting;
        this.standing = new StandingPanel(wordings, acting.member(), this::show);
        this.adopted = new AdoptedText(wordings, drafts, acting);
        addClassName("page");
        var care = new Paragraph(getTranslation("purpose.care"));
        care.addClassName("quiet");
        sheet.addClassNames("card", "sheet");
        sheet.add(care);
        side.addClassName("side");
        var texts = new Div(adopted, sheet);
        texts.addClassName("column");
        var desk = new Div(texts, side);
        desk.addClassName("desk");
        add(desk);
        Live.of(this).on(PurposeBell.PURPOSE, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wording = event.getRouteParameters()
                .get("wording")
                .flatMap(WordingView::id)
                .flatMap(id -> wordings.byId(id, acting.member()));
        wording.ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(Wording wording) {
        var guidance = wording.matter().guidance();
        editor.setWordGuidance(
                guidance.from(), guidance.to(), getTranslation("purpose.guidance", guidance.from(), guidance.to()));
        editor.open(wording.draft());
        headline.accompany(new PresenceBar(place(wording.id()), acting.member().seen()));
        side.removeAll();
        side.add(standing, new GoodStatement(wording.matter()));
        shown = wording.id();
        show(wording);
    }

    private void refresh() {
        if (shown != null) {
            wordings.byId(shown, acting.member()).ifPresent(this::show);
        }
    }

    private void show(Wording wording) {
        headline.rename(wording.name().name());
        headline.locate(getTranslation("purpose.matter." + StandingPill.key(wording.matter())));
        editor.setLabel(getTranslation("purpose.editor", wording.name().name()));
        editor.setReadOnly(!wording.open() || !acting.member().may(Right.WRITE));
        standing.show(wording);
        adopted.show(wording);
    }

    /** Where those are together who have this wording open. */
    static Place place(WordingId wording) {
        return Place.of("wording", wording.value());
    }

    private static Optional<WordingId> id(String address) {
        try {
            return Optional.of(new WordingId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public Headline headline() {
        return headline;
    }
}
