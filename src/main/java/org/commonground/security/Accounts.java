package org.commonground.security;

import java.util.List;
import java.util.Optional;
import org.commonground.membership.Founding;
import org.commonground.membership.Invitations;
import org.commonground.membership.Language;
import org.commonground.membership.Member;
import org.commonground.membership.MemberLeft;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways in: opened behind an invitation, renewed by the person or behind another invitation, closed when they leave. */
@Service
@Transactional
public class Accounts {

    private final AccountRepository repository;
    private final Members members;
    private final Invitations invitations;
    private final Founding founding;
    private final PasswordEncoder encoder;
    private final Guessing guessing;
    private final ApplicationEventPublisher facts;

    Accounts(
            AccountRepository repository,
            Members members,
            Invitations invitations,
            Founding founding,
            PasswordEncoder encoder,
            Guessing guessing,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.members = members;
        this.invitations = invitations;
        this.founding = founding;
        this.encoder = encoder;
        this.guessing = guessing;
        this.facts = facts;
    }

    /** By what somebody signs in; empty if they have no account. Told to whoever has their invitation, and to themselves. */
    @Transactional(readOnly = true)
    public Optional<SignInName> signInNameOf(PersonId person) {
        return repository.findById(person).map(Account::signInName);
    }

    /**
     * Accepts an invitation: uses the link up and opens the account, or renews it for somebody who was in before. Whoever was
     * signed in to it is signed out.
     *
     * @return the person who can sign in now
     * @throws Refused if the link does not work, the sign-in name is another's or the password is a weak one; nothing is
     *     changed then and the link still works
     */
    public PersonId accept(String token, Name displayName, Language language, SignInName signInName, String secret) {
        var password = Password.chosen(secret, ownNames(displayName.name(), signInName));
        var person = invitations.accept(token, displayName);
        members.byId(person).ifPresent(self -> members.choose(displayName, language, self));
        open(person, signInName, encode(password));
        return person;
    }

    /**
     * Changes one's own password. All other browsers where the person is signed in are signed out.
     *
     * @param here the HTTP session in which the person does this, and which goes on
     * @throws Refused if the present password is wrong, was tried too often just now, or the new one is a weak one
     */
    public void changePassword(String present, String secret, String here, Member self) {
        self.must(Right.READ);
        if (!guessing.allowsPresentPassword(self.person())) {
            throw new Refused(Refusal.TOO_MANY_TRIES);
        }
        var account = repository.findById(self.person()).orElseThrow(() -> new Refused(Refusal.PASSWORD_WRONG));
        if (!encoder.matches(present, account.password())) {
            throw new Refused(Refusal.PASSWORD_WRONG);
        }
        var password = Password.chosen(secret, ownNames(self.displayName(), account.signInName()));
        repository.save(account.with(encode(password)));
        facts.publishEvent(new PasswordChanged(self.person(), Optional.of(here)));
    }

    @EventListener
    void on(MemberLeft left) {
        repository.findById(left.person()).map(Account::closed).ifPresent(repository::save);
    }

    boolean none() {
        return repository.count() == 0;
    }

    String encode(Password password) {
        return String.valueOf(encoder.encode(password.secret()));
    }

    void open(PersonId person, SignInName signInName, String encoded) {
        repository
                .findBySignInName(signInName.signInName())
                .filter(other -> !other.person().equals(person))
                .ifPresent(other -> {
                    throw new Refused(Refusal.SIGN_IN_NAME_TAKEN);
                });
        var before = repository.findById(person);
        try {
            repository.save(before.map(account -> account.opening(signInName, encoded))
                    .orElseGet(() -> Account.of(person, signInName, encoded)));
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.SIGN_IN_NAME_TAKEN);
        }
        before.ifPresent(account -> facts.publishEvent(new PasswordChanged(person, Optional.empty())));
    }

    private List<String> ownNames(String displayName, SignInName signInName) {
        var collaborative = founding.collaborative().map(c -> c.name().name()).orElse("");
        var local = signInName.signInName().replaceAll("@.*", "");
        return List.of(displayName, signInName.signInName(), local, collaborative);
    }
}
