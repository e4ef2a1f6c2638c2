package org.commonground.decision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.decision.VoteSight;
import org.commonground.decision.VoteWords;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Urn;
import org.commonground.decision.ranked.Result;
import org.commonground.decision.ranked.Stage;
import org.commonground.decision.ranked.Stage.Move;
import org.commonground.decision.ranked.Votes;
import org.commonground.shell.Texts;

/** How many said what, as far as the reader may know it; with ranked ballots, stage by stage. */
final class TallyTable extends Div {

    private final Paper paper;
    private final VoteWords words;
    private String drawn = "";

    TallyTable(Paper paper, VoteWords words) {
        this.paper = paper;
        this.words = words;
        addClassName("tally");
    }

    void show(VoteSight sight) {
        var now = sight.urn().map(Urn::written).orElse("-") + sight.finding().isPresent();
        setVisible(sight.urn().isPresent());
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        removeAll();
        sight.urn().ifPresent(urn -> draw(urn, sight.finding()));
    }

    private void draw(Urn urn, Optional<Finding> finding) {
        if (!paper.method().choosesOptions()) {
            for (var step = 0; step < paper.method().steps(); step++) {
                bar(words.step(paper.method(), step), urn.of(new Choice.Step(step)), Math.max(1, urn.size()));
            }
            return;
        }
        finding.ifPresent(found -> {
            if (found instanceof Finding.Chosen chosen && chosen.count().isPresent()) {
                add(stages(chosen.count().get()));
            } else if (found instanceof Finding.Chosen chosen) {
                bars(chosen.points());
            } else if (found instanceof Finding.Level level) {
                bars(level.points());
            }
        });
    }

    private void bars(List<Integer> points) {
        var most = Math.max(1, points.stream().mapToInt(Integer::intValue).max().orElse(1));
        IntStream.range(0, points.size()).forEach(option -> bar(paper.options().get(option), points.get(option), most));
    }

    private void bar(String name, int many, int of) {
        var label = new Div(name);
        label.addClassName("name");
        var number = new Div(String.valueOf(many));
        number.addClassName("number");
        var fill = new Div();
        fill.addClassName("fill");
        fill.getStyle().set("inline-size", many * 100 / of + "%");
        var track = new Div(fill);
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        var bar = new Div(label, track, number);
        bar.addClassName("bar");
        add(bar);
    }

    private Div stages(Result<Integer> count) {
        var table = new NativeTable();
        var head = new NativeTableHeader();
        var titles = new NativeTableRow();
        titles.add(new NativeTableHeaderCell(getTranslation("decision.stages")));
        for (var stage = 0; stage < count.stages().size(); stage++) {
            titles.add(new NativeTableHeaderCell(move(count.stages().get(stage), stage)));
        }
        head.add(titles);
        var body = new NativeTableBody();
        IntStream.range(0, paper.options().size()).forEach(option -> body.add(row(option, count)));
        var exhausted = new NativeTableRow();
        exhausted.add(new NativeTableHeaderCell(getTranslation("decision.stages.exhausted")));
        count.stages()
                .forEach(stage ->
                        Texts.show(exhausted.addDataCell(), stage.exhausted().toString()));
        body.add(exhausted);
        table.add(head, body);
        var scroller = new Div(
                new Div(getTranslation("decision.stages.quota", count.quota().toString())), table);
        scroller.addClassName("stages");
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("decision.stages.label"));
        return scroller;
    }

    private NativeTableRow row(int option, Result<Integer> count) {
        var row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(paper.options().get(option)));
        for (var stage : count.stages()) {
            Map<Integer, Votes> votes = stage.votes();
            var cell = row.addDataCell();
            var mark = stage.elected().contains(option) ? " ✓" : "";
            Texts.show(
                    cell,
                    Optional.ofNullable(votes.get(option)).map(Votes::toString).orElse("") + mark);
        }
        return row;
    }

    private String move(Stage<Integer> stage, int number) {
        return stage.move()
                .map(move -> getTranslation(
                        move instanceof Move.Surplus<Integer> ? "decision.stages.surplus" : "decision.stages.exclusion",
                        paper.options().get(move.from())))
                .orElseGet(() -> getTranslation("decision.stages.first", number + 1));
    }
}
