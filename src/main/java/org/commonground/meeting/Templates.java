package org.commonground.meeting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The agendas that come with the product, one file a language: a line <i># key | name | minutes</i> begins a template, and every other line
 * is an item of it, <i>section | heading | purpose | minutes | about</i>.
 */
@Component
public class Templates {

    /** All of them in this language, or in English where there are none. */
    public List<Template> in(Locale language) {
        var file = new ClassPathResource(
                "agendas_" + ("es".equals(language.getLanguage()) ? "es" : "en") + ".txt", Templates.class);
        try {
            return read(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Template> read(String text) {
        var templates = new ArrayList<Template>();
        for (var line : text.lines().filter(each -> !each.isBlank()).toList()) {
            var cells = line.replaceFirst("^# ", "").split("\\|", -1);
            for (var at = 0; at < cells.length; at++) {
                cells[at] = cells[at].strip();
            }
            if (line.startsWith("# ")) {
                templates.add(new Template(cells[0], cells[1], Integer.parseInt(cells[2]), List.of()));
            } else {
                var last = templates.removeLast();
                var lines = new ArrayList<>(last.lines());
                lines.add(new Template.Line(
                        cells[0],
                        new Heading(cells[1]),
                        ItemPurpose.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                        Integer.parseInt(cells[3]),
                        cells[4]));
                templates.add(new Template(last.key(), last.name(), last.minutes(), lines));
            }
        }
        return templates;
    }
}
