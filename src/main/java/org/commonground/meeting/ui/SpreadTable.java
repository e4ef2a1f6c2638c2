package org.commonground.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.meeting.Question;
import org.commonground.meeting.Spread;

/** How the answers lie: a bar and its number for each, the mean, and the means of the body's last meetings. The table is the plot. */
@Tag("table")
final class SpreadTable extends Component {

    private static final int ANSWERS = 5;

    SpreadTable() {
        getElement().getClassList().add("spread");
    }

    void show(Map<Question, Spread> spreads, Function<Question, List<Double>> trend) {
        getElement().removeAllChildren();
        var head = row(cell("th", getTranslation("meeting.rating.question")));
        for (var answer = 1; answer <= ANSWERS; answer++) {
            head.appendChild(cell("th", String.valueOf(answer)));
        }
        head.appendChild(
                cell("th", getTranslation("meeting.rating.mean")), cell("th", getTranslation("meeting.rating.trend")));
        head.getChildren().forEach(each -> each.setAttribute("scope", "col"));
        getElement().appendChild(new Element("thead").appendChild(head));
        var body = new Element("tbody");
        spreads.forEach((question, spread) -> body.appendChild(row(question, spread, trend.apply(question))));
        getElement().appendChild(body);
    }

    private Element row(Question question, Spread spread, List<Double> means) {
        var row = row(
                cell("th", getTranslation("meeting.rating." + question.key())).setAttribute("scope", "row"));
        spread.counts().forEach(count -> row.appendChild(bar(count, spread.answers())));
        return row.appendChild(
                cell("td", written(spread.mean().orElse(0))),
                cell(
                        "td",
                        means.size() < 2
                                ? "–"
                                : means.stream().map(this::written).collect(Collectors.joining(" → "))));
    }

    private static Element bar(int count, int all) {
        var bar = new Element("span");
        bar.getClassList().add("bar");
        bar.setAttribute("aria-hidden", "true");
        bar.getStyle().set("--share", String.format(Locale.ROOT, "%.2f", (double) count / all));
        return new Element("td").appendChild(bar, new Element("span").setText(String.valueOf(count)));
    }

    private static Element row(Element first) {
        return new Element("tr").appendChild(first);
    }

    private static Element cell(String tag, String words) {
        return new Element(tag).setText(words);
    }

    private String written(double mean) {
        return String.format(getLocale(), "%.1f", mean);
    }
}
