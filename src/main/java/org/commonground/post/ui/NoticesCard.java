package org.commonground.post.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.commonground.membership.Acting;
import org.commonground.post.Address;
import org.commonground.post.Mailboxes;
import org.commonground.post.Notices;
import org.commonground.shared.Refused;
import org.commonground.shell.Entries;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** Whether I want notices by mail, and where. Nobody else sees the address. */
final class NoticesCard extends Section {

    private static final int CODE_DIGITS = 6;

    private final Mailboxes mailboxes;
    private final Acting acting;
    private final Div form = new Div();

    NoticesCard(Mailboxes mailboxes, Acting acting) {
        this.mailboxes = mailboxes;
        this.acting = acting;
        addClassName("card");
        form.addClassName("form");
        add(new H2(getTranslation("post.notices")), form);
        show();
    }

    private void show() {
        var notices = mailboxes.of(acting.member());
        form.removeAll();
        form.add(new Paragraph(getTranslation("post.notices.about")));
        if (notices.pending().isPresent()) {
            confirm(notices.pending().get());
        } else if (notices.address().isPresent()) {
            settled(notices.address().get(), notices);
        } else {
            ask("");
        }
    }

    private void ask(String present) {
        var address = new EmailField(getTranslation("post.notices.address"));
        address.setValue(present);
        address.setMaxLength(254);
        address.setHelperText(getTranslation("post.notices.address.help"));
        var trouble = trouble();
        var entries = new Entries(words -> Texts.show(trouble, words)).place("post.refused.address", address);
        var send = new Button(getTranslation("post.notices.send-code"), click -> {
            Texts.show(trouble, "");
            entries.afresh();
            var read = entries.read(address, Address::new);
            if (entries.attempt(() -> mailboxes.ask(read.orElseThrow(), acting.member()))) {
                show();
            }
        });
        form.add(address, trouble, send);
    }

    private void confirm(Address pending) {
        var sent = new Paragraph(getTranslation("post.notices.sent", pending.address()));
        sent.getElement().setAttribute("role", "status");
        var code = new TextField(getTranslation("post.notices.code"));
        code.setMaxLength(CODE_DIGITS + 2);
        code.getElement().setAttribute("inputmode", "numeric").setAttribute("autocomplete", "one-time-code");
        var trouble = trouble();
        var entries = new Entries(words -> Texts.show(trouble, words)).place("post.refused.code", code);
        var confirm = new Button(getTranslation("post.notices.confirm"), click -> {
            entries.afresh();
            if (entries.attempt(() -> mailboxes.confirm(code.getValue(), acting.member()))) {
                Word.done(getTranslation("post.notices.confirmed"));
                show();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var back = quietly("post.notices.back", () -> {
            mailboxes.withdraw(acting.member());
            show();
        });
        form.add(sent, code, trouble, confirm, back);
        focus(code);
    }

    private void settled(Address address, Notices notices) {
        var where = new Paragraph(address.address());
        where.addClassNames("strong", "post-address");
        var wanted = new Checkbox(getTranslation("post.notices.want"), notices.wanted());
        wanted.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                want(change.getValue());
            }
        });
        var another = quietly("post.notices.change", () -> {
            form.removeAll();
            ask(address.address());
        });
        var forget = quietly("post.notices.forget", () -> {
            mailboxes.forget(acting.member());
            show();
        });
        form.add(where, wanted, another, forget);
    }

    private void want(boolean notices) {
        try {
            mailboxes.want(notices, acting.member());
            Word.done(getTranslation(notices ? "post.notices.on" : "post.notices.off"));
        } catch (Refused gone) {
            show();
        }
    }

    private Button quietly(String key, Runnable what) {
        var button = new Button(getTranslation(key), click -> what.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** Only after a click, so that the profile does not open with its focus here. */
    private void focus(Focusable<?> field) {
        if (isAttached()) {
            field.focus();
        }
    }

    private static Paragraph trouble() {
        var trouble = new Paragraph();
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        return trouble;
    }
}
