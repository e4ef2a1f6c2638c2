package org.commonground.security;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Optional;
import org.commonground.membership.Acting;
import org.commonground.membership.Founding;
import org.commonground.membership.Language;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.PersonId;
import org.commonground.shell.Viewer;
import org.commonground.shell.Visit;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Answers who is acting, from the security context of the current request or page. */
@Component
class SignedIn implements Acting, Visit {

    private final Members members;
    private final Founding founding;
    private final AuthenticationContext authentication;
    private final SecurityContextHolderStrategy holder;

    SignedIn(
            Members members,
            Founding founding,
            AuthenticationContext authentication,
            SecurityContextHolderStrategy holder) {
        this.members = members;
        this.founding = founding;
        this.authentication = authentication;
        this.holder = holder;
    }

    @Override
    public Optional<Member> find() {
        return Optional.ofNullable(holder.getContext().getAuthentication())
                .map(Authentication::getName)
                .flatMap(PersonId::parse)
                .flatMap(members::byId);
    }

    @Override
    public Optional<Viewer> viewer() {
        return find().map(member -> new Viewer(
                member.displayName(),
                member.organisationName(),
                founding.collaborative().map(c -> c.name().name()).orElse(""),
                members.languageOf(member.person()).locale(),
                member.colour()));
    }

    @Override
    public void read(Locale language) {
        find().ifPresent(member -> members.choose(new Name(member.displayName()), Language.nearest(language), member));
    }

    @Override
    public void leave() {
        authentication.logout();
    }
}
