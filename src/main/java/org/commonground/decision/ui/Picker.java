package org.commonground.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonground.decision.VoteWords;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.shell.Texts;

/** How one picks on a paper: one of several steps, any of several options, points, or an order. */
interface Picker {

    /** The fields, laid out. */
    Component component();

    List<? extends HasValue<?, ?>> fields();

    /** What is picked; empty while nothing is. */
    Optional<Choice> choice();

    void show(Choice choice);

    static Picker of(Paper paper, VoteWords words, String question) {
        return switch (paper.method().style()) {
            case SCALE -> new OneStep(paper.method(), words, question);
            case MARKS -> new AnyOptions(paper, question);
            case POINTS -> new PointsEach(paper, question);
            case ORDER -> new InOrder(paper, question);
        };
    }

    private static List<Integer> places(Paper paper) {
        return IntStream.range(0, paper.options().size()).boxed().toList();
    }

    /** Radio buttons; the digits pick too. */
    final class OneStep implements Picker {

        private static final List<Key> DIGITS = List.of(
                Key.DIGIT_0,
                Key.DIGIT_1,
                Key.DIGIT_2,
                Key.DIGIT_3,
                Key.DIGIT_4,
                Key.DIGIT_5,
                Key.DIGIT_6,
                Key.DIGIT_7,
                Key.DIGIT_8);

        private final RadioButtonGroup<Integer> steps = new RadioButtonGroup<>();

        OneStep(Method method, VoteWords words, String question) {
            steps.setLabel(question);
            steps.setItems(IntStream.range(0, method.steps()).boxed().toList());
            steps.setItemLabelGenerator(step -> words.step(method, step));
            if (method != Method.YES_NO) {
                steps.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            }
            // No fingers are no fingers; elsewhere the first step is the first.
            var first = method == Method.FIST_TO_FIVE ? 0 : 1;
            for (var step = 0; step < method.steps(); step++) {
                var picked = step;
                Shortcuts.addShortcutListener(steps, () -> steps.setValue(picked), DIGITS.get(step + first))
                        .listenOn(steps);
            }
        }

        @Override
        public Component component() {
            return steps;
        }

        @Override
        public List<? extends HasValue<?, ?>> fields() {
            return List.of(steps);
        }

        @Override
        public Optional<Choice> choice() {
            return Optional.ofNullable(steps.getValue()).map(Choice.Step::new);
        }

        @Override
        public void show(Choice choice) {
            if (choice instanceof Choice.Step(int step)) {
                steps.setValue(step);
            }
        }
    }

    /** Check boxes. */
    final class AnyOptions implements Picker {

        private final CheckboxGroup<Integer> options = new CheckboxGroup<>();
        private boolean touched;

        AnyOptions(Paper paper, String question) {
            options.setLabel(question);
            options.setItems(places(paper));
            options.setItemLabelGenerator(paper.options()::get);
            options.addValueChangeListener(change -> touched = true);
        }

        @Override
        public Component component() {
            return options;
        }

        @Override
        public List<? extends HasValue<?, ?>> fields() {
            return List.of(options);
        }

        @Override
        public Optional<Choice> choice() {
            return touched ? Optional.of(new Choice.Marks(Set.copyOf(options.getValue()))) : Optional.empty();
        }

        @Override
        public void show(Choice choice) {
            if (choice instanceof Choice.Marks marks) {
                options.setValue(marks.options());
            }
        }
    }

    /** A number for each option, and how many are left where there is a budget. */
    final class PointsEach implements Picker {

        private final Paper paper;
        private final Div all = new Div();
        private final List<IntegerField> fields = new ArrayList<>();
        private final Paragraph left = new Paragraph();
        private boolean touched;

        PointsEach(Paper paper, String question) {
            this.paper = paper;
            all.addClassName("points");
            all.getElement().setAttribute("role", "group").setAttribute("aria-label", question);
            for (var name : paper.options()) {
                var field = new IntegerField(name);
                field.setMin(0);
                field.setMax(paper.points());
                field.setStepButtonsVisible(true);
                field.setValue(0);
                field.addValueChangeListener(change -> {
                    touched = true;
                    count();
                });
                fields.add(field);
                all.add(field);
            }
            left.addClassName("quiet");
            left.setVisible(paper.method() == Method.DOTS);
            all.add(left);
            count();
        }

        private void count() {
            var spent = fields.stream().mapToInt(PointsEach::value).sum();
            Texts.show(left, left.getTranslation("decision.ballot.dots-left", paper.points() - spent, paper.points()));
        }

        private static int value(IntegerField field) {
            return Objects.requireNonNullElse(field.getValue(), 0);
        }

        @Override
        public Component component() {
            return all;
        }

        @Override
        public List<? extends HasValue<?, ?>> fields() {
            return fields;
        }

        @Override
        public Optional<Choice> choice() {
            var points = new HashMap<Integer, Integer>();
            places(paper).forEach(place -> points.put(place, value(fields.get(place))));
            return touched ? Optional.of(new Choice.Points(points)) : Optional.empty();
        }

        @Override
        public void show(Choice choice) {
            if (choice instanceof Choice.Points given) {
                places(paper)
                        .forEach(option ->
                                fields.get(option).setValue(given.points().getOrDefault(option, 0)));
            }
        }
    }

    /** First choice, second choice and so on; each offers those that are left. */
    final class InOrder implements Picker {

        private final Paper paper;
        private final Div all = new Div();
        private final List<Select<Integer>> ranks = new ArrayList<>();

        InOrder(Paper paper, String question) {
            this.paper = paper;
            all.addClassName("ranks");
            all.getElement().setAttribute("role", "group").setAttribute("aria-label", question);
            places(paper).forEach(this::addRank);
            offer();
        }

        private void addRank(int rank) {
            var select = new Select<Integer>();
            select.setLabel(select.getTranslation("decision.ballot.rank", rank + 1));
            select.setItemLabelGenerator(place -> place == null
                    ? select.getTranslation("decision.ballot.rank.none")
                    : paper.options().get(place));
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(select.getTranslation("decision.ballot.rank.none"));
            select.setItems(places(paper));
            select.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    moveUp(rank, change.getValue());
                }
            });
            ranks.add(select);
            all.add(select);
        }

        /** Somebody is wanted at one place: they leave the other one, and no place in between stays empty. */
        private void moveUp(int rank, Integer picked) {
            var order = new ArrayList<Integer>();
            for (var place = 0; place < ranks.size(); place++) {
                var value = ranks.get(place).getValue();
                if (value != null && (place == rank || !value.equals(picked))) {
                    order.add(value);
                }
            }
            show(new Choice.Order(order));
        }

        /** One place more than are filled is enough to see. */
        private void offer() {
            var filled = choice().map(
                            choice -> ((Choice.Order) choice).options().size())
                    .orElse(0);
            for (var place = 0; place < ranks.size(); place++) {
                ranks.get(place).setVisible(place <= filled);
            }
        }

        @Override
        public Component component() {
            return all;
        }

        @Override
        public List<? extends HasValue<?, ?>> fields() {
            return ranks;
        }

        @Override
        public Optional<Choice> choice() {
            var order = ranks.stream()
                    .map(Select::getValue)
                    .filter(Objects::nonNull)
                    .toList();
            return order.isEmpty() ? Optional.empty() : Optional.of(new Choice.Order(order));
        }

        @Override
        public void show(Choice choice) {
            if (choice instanceof Choice.Order(List<Integer> order)) {
                for (var place = 0; place < ranks.size(); place++) {
                    if (place < order.size()) {
                        ranks.get(place).setValue(order.get(place));
                    } else {
                        ranks.get(place).clear();
                    }
                }
                offer();
            }
        }
    }
}
