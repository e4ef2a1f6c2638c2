package org.commonground.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;

/** Who am I, which language do I read, and the way out. */
final class AccountMenu extends Footer {

    AccountMenu(Visit visit, Viewer viewer, Runnable showKeys) {
        addClassName("account");
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.setWidthFull();

        var me = bar.addItem(card(viewer));
        me.setAriaLabel(getTranslation("shell.account", viewer.name()));
        var menu = me.getSubMenu();
        menu.addItem(
                getTranslation("shell.account.profile"),
                click -> UI.getCurrent().navigate(Routes.PROFILE));
        var languages = menu.addItem(getTranslation("shell.account.language")).getSubMenu();
        Languages.OFFERED.forEach(language -> {
            MenuItem item = languages.addItem(language.getDisplayLanguage(language), click -> choose(visit, language));
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
        });
        menu.addItem(getTranslation("shell.keys"), click -> showKeys.run());
        menu.addSeparator();
        menu.addItem(getTranslation("shell.account.leave"), click -> visit.leave());
        add(bar);
    }

    private static Div card(Viewer viewer) {
        var name = new Span(viewer.name());
        name.addClassName("name");
        var from = new Span(viewer.from());
        from.addClassName("quiet");
        var words = new Div(name, from);
        words.addClassName("words");
        var avatar = new Avatar(viewer.name());
        avatar.setColorIndex(viewer.colour());
        var card = new Div(avatar, words);
        card.addClassName("person");
        return card;
    }

    private static void choose(Visit visit, Locale language) {
        visit.read(language);
        var ui = UI.getCurrent();
        ui.getSession().setLocale(language);
        ui.getPage().reload();
    }
}
