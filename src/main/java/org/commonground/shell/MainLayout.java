package org.commonground.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The frame around every page: navigation by matter at the left, the page's headline at the top. */
@JsModule("context://shell/come-back.js")
@PermitAll
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Header top = new Header();
    private final Div banners = new Div();
    private final List<Keys> keys;
    private Registration leaving = () -> {};

    MainLayout(Visit visit, List<Banner> offered, List<Keys> keys) {
        this.keys = keys;
        setPrimarySection(Section.DRAWER);
        addClassName("frame");

        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.navigation.toggle"));
        top.addClassName("top");
        addToNavbar(toggle, top);

        var navigation = new Scroller(new Navigation());
        navigation.addClassName("navigation");
        addToDrawer(brand(visit), navigation);
        visit.viewer().ifPresent(viewer -> addToDrawer(new AccountMenu(visit, viewer, this::showKeys)));
        Shortcuts.addShortcutListener(this, this::showKeys, Key.SLASH, KeyModifier.CONTROL);
        // Where the stroke stands on a digit it takes Shift as well.
        Shortcuts.addShortcutListener(this, this::showKeys, Key.SLASH, KeyModifier.CONTROL, KeyModifier.SHIFT);
        banners.addClassName("banners");
        offered.forEach(each -> banners.add(each.banner()));
        getElement()
                .setAttribute(
                        "signed-out-note",
                        getTranslation("shell.signed-out") + "\n" + getTranslation("shell.signed-out.next"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().add(banners);
        leaving = event.getUI().addBeforeLeaveListener(away -> closeDialogs(event.getUI()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        banners.removeFromParent();
        leaving.remove();
        super.onDetach(event);
    }

    /** What was asked on one page is not asked over the next. */
    private static void closeDialogs(UI ui) {
        ui.getChildren().toList().forEach(part -> {
            if (part instanceof Dialog dialog) {
                dialog.close();
            } else if (part instanceof ConfirmDialog question) {
                question.close();
            }
        });
    }

    private void showKeys() {
        new KeySheet(keys).open();
    }

    private Aside brand(Visit visit) {
        var product = new Span(getTranslation("product.name"));
        product.addClassName("product");
        var collaborative = new Span(visit.viewer().map(Viewer::collaborative).orElse(getTranslation("product.line")));
        collaborative.addClassName("quiet");
        var brand = new Aside(product, collaborative);
        brand.getElement().setAttribute("aria-label", getTranslation("product.name"));
        brand.addClassName("brand");
        return brand;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        top.removeAll();
        if (getContent() instanceof Headed page) {
            top.add(page.headline());
        }
        getContent().getElement().setAttribute("role", "main");
    }
}
