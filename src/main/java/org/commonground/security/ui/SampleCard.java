package org.commonground.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.membership.Role;
import org.commonground.membership.SamplePerson;
import org.commonground.security.SampleKeys;
import org.commonground.shell.Routes;

/** How to get into the sample collaborative: the passphrase, and as whom to sign in. */
final class SampleCard extends Div {

    private static final List<Set<Role>> WORTH_TRYING = List.of(
            Set.of(Role.MEMBER, Role.COORDINATOR),
            Set.of(Role.MEMBER, Role.CHAIR),
            Set.of(Role.MEMBER, Role.NOTE_TAKER),
            Set.of(Role.MEMBER),
            Set.of(Role.OBSERVER));

    SampleCard(SampleKeys keys) {
        addClassName("sample");
        var passphrase = new Code(keys.passphrase());
        passphrase.addClassName("secret");
        add(
                new Paragraph(
                        getTranslation("security.sample.about", keys.people().size())),
                new H2(getTranslation("security.sample.passphrase")),
                passphrase,
                quiet("security.sample.passphrase.about"),
                new H2(getTranslation("security.sample.people")),
                quiet("security.sample.people.about"));
        var list = new Div();
        list.addClassName("sign-ins");
        WORTH_TRYING.forEach(roles -> keys.people().stream()
                .filter(person -> person.roles().equals(roles))
                .findFirst()
                .ifPresent(person -> list.add(line(person))));
        var others = keys.people().stream().map(SamplePerson::signInName).collect(Collectors.joining(", "));
        add(list, quiet("security.sample.others", others), quiet("security.sample.over"));
        var go = new Anchor(Routes.LOGIN, getTranslation("security.login.go"));
        go.addClassName("primary");
        go.setRouterIgnore(true);
        add(go);
    }

    private Div line(SamplePerson person) {
        var name = new Span(person.displayName());
        name.addClassName("strong");
        var signInName = new Code(person.signInName());
        var role = person.roles().stream()
                .filter(each -> each != Role.MEMBER || person.roles().size() == 1)
                .map(each -> getTranslation(each.messageKey()))
                .collect(Collectors.joining(", "));
        var from = new Span(person.organisationName().isEmpty() ? role : role + " · " + person.organisationName());
        from.addClassName("quiet");
        var head = new Div(name, signInName, from);
        head.addClassName("row");
        var what = person.roles().contains(Role.OBSERVER) ? Role.OBSERVER : office(person);
        var line = new Div(
                head,
                new Paragraph(getTranslation("security.sample.try."
                        + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))));
        line.addClassName("sign-in");
        return line;
    }

    private static Role office(SamplePerson person) {
        return person.roles().stream()
                .filter(role -> role != Role.MEMBER)
                .findFirst()
                .orElse(Role.MEMBER);
    }

    private Paragraph quiet(String key, Object... words) {
        var sentence = new Paragraph(getTranslation(key, words));
        sentence.addClassName("quiet");
        return sentence;
    }
}
