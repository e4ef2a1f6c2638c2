package org.commonground.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.commonground.live.engine.EngineAtRest;
import org.commonground.membership.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.ClassUtils;

/** A page of the product in front of one person, who reads what it shows, types into its fields and presses its buttons. */
public final class Window implements AutoCloseable {

    private static final Routes ROUTES = new Routes(
            classes(new AnnotationTypeFilter(Route.class)),
            classes(new AssignableTypeFilter(HasErrorParameter.class)),
            true);
    private static final List<String> WORDS =
            List.of("label", "helperText", "errorMessage", "header", "message", "text");

    private final ApplicationContext product;

    private Window(ApplicationContext product, @Nullable Authentication person) {
        this.product = product;
        var signedIn = new SecurityContextImpl(person);
        product.getBean(SecurityContextHolderStrategy.class).setContext(signedIn);
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(person);
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, product, MockedUI::new));
        // Where signing in leaves it, so that a push on another thread finds it, too.
        VaadinSession.getCurrent().getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, signedIn);
    }

    /** Somebody who has not signed in. */
    public static Window ofSomebody(ApplicationContext product) {
        return new Window(product, null);
    }

    static Window of(ApplicationContext product, PersonId person) {
        return new Window(
                product,
                new UsernamePasswordAuthenticationToken(person.value().toString(), "", AuthorityUtils.NO_AUTHORITIES));
    }

    public Window opens(String path) {
        UI.getCurrent().navigate(path);
        return this;
    }

    /** Where the browser is. */
    public String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    /** Everything that can be read at this moment, line by line. */
    public String reads() {
        MockVaadin.clientRoundtrip(false);
        return LocatorJ._find(Component.class).stream()
                .flatMap(part -> words(part.getElement()))
                .filter(words -> !words.isBlank())
                .map(words -> words.replace('\u00a0', ' '))
                .collect(Collectors.joining("\n"));
    }

    /** Others' changes, and a page's own by way of the bell, arrive a moment later. */
    public Window sees(String... sentences) {
        shortly().untilAsserted(() -> assertThat(reads()).contains(sentences));
        return this;
    }

    public Window doesNotSee(String... sentences) {
        shortly().untilAsserted(() -> assertThat(reads()).doesNotContain(sentences));
        return this;
    }

    public Window presses(String button) {
        LocatorJ._click(LocatorJ._get(inFront(), Button.class, each -> each.withText(button)));
        return this;
    }

    /** Presses it twice, and the page hears of both at once, as on a slow line. */
    public Window pressesTwice(String button) {
        var found = LocatorJ._get(inFront(), Button.class, each -> each.withText(button));
        LocatorJ._click(found);
        ComponentUtil.fireEvent(found, new ClickEvent<>(found));
        return this;
    }

    /** Strikes a key with these held down, wherever the caret is. */
    public Window strikes(Key key, Key... held) {
        ShortcutsKt.fireShortcut(key, held);
        return this;
    }

    /** Presses one of several buttons that look alike; a screen reader tells them apart by this. */
    public Window pressesNamed(String label) {
        LocatorJ._click(LocatorJ._find(inFront(), Button.class).stream()
                .filter(each -> each.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button is named " + label)));
        return this;
    }

    public Window unfolds(String summary) {
        LocatorJ._get(
                        inFront(),
                        Details.class,
                        each -> each.withPredicate(details -> summary.equals(details.getSummaryText())))
                .setOpened(true);
        return this;
    }

    public boolean canPress(String button) {
        return !LocatorJ._find(inFront(), Button.class, each -> each.withText(button))
                .isEmpty();
    }

    /** Presses the way on of the question that is asked. */
    public Window confirms() {
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));
        return this;
    }

    /** Fills in a field. */
    public <V> Window enters(String field, V value) {
        LocatorJ._setValue(this.<V>field(field), value);
        return this;
    }

    /** Picks what goes by these words. */
    public Window picks(String field, String words) {
        var chooser = LocatorJ._get(inFront(), Component.class, each -> each.withLabel(field));
        switch (chooser) {
            case ComboBox<?> box -> pick(box, words);
            case Select<?> select -> pick(select, words);
            default -> throw new AssertionError(field + " offers nothing to pick");
        }
        return this;
    }

    public Object valueOf(String field) {
        return this.<Object>field(field).getValue();
    }

    /** What is the matter with a field; empty if nothing is. */
    public String complaintAt(String field) {
        var at = (HasValidationProperties) LocatorJ._get(inFront(), Component.class, each -> each.withLabel(field));
        return at.isInvalid() ? at.getErrorMessage() : "";
    }

    /** The names of the menus in sight. */
    public List<String> menus() {
        return tops().flatMap(top -> top.getAriaLabel().stream()).toList();
    }

    /** What the menu with this name offers, with what lies deeper in it. */
    public List<String> offers(String menu) {
        return items(menu).map(MenuItem::getText).toList();
    }

    /** Takes something out of the menu with this name. */
    public Window takes(String item, String menu) {
        var taken = items(menu).filter(each -> each.getText().equals(item)).findFirst();
        ComponentUtil.fireEvent(
                taken.orElseThrow(() -> new AssertionError(offers(menu))), new ClickEvent<>(taken.get()));
        return this;
    }

    private static ConditionFactory shortly() {
        return Awaitility.await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20));
    }

    /** An open dialog takes the page behind it out of reach. */
    private static Component inFront() {
        var dialogs = LocatorJ._find(Dialog.class);
        return dialogs.isEmpty() ? UI.getCurrent() : dialogs.getLast();
    }

    @SuppressWarnings("unchecked")
    private <V> HasValue<?, V> field(String label) {
        return (HasValue<?, V>) LocatorJ._get(inFront(), AbstractField.class, each -> each.withLabel(label));
    }

    private static <T> void pick(ComboBox<T> box, String words) {
        LocatorJ._setValue(
                box,
                box.getDataProvider()
                        .fetch(new Query<>())
                        .filter(each -> box.getItemLabelGenerator().apply(each).equals(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words + " is not offered")));
    }

    private static <T> void pick(Select<T> select, String words) {
        LocatorJ._setValue(
                select,
                select.getListDataView()
                        .getItems()
                        .filter(each ->
                                select.getItemLabelGenerator().apply(each).equals(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words + " is not offered")));
    }

    private static Stream<MenuItem> tops() {
        return LocatorJ._find(MenuBar.class).stream().flatMap(bar -> bar.getItems().stream());
    }

    private static Stream<MenuItem> items(String menu) {
        return tops().filter(top -> top.getAriaLabel().filter(menu::equals).isPresent())
                .flatMap(Window::below);
    }

    private static Stream<MenuItem> below(MenuItem item) {
        return item.getSubMenu().getItems().stream()
                .filter(Component::isVisible)
                .flatMap(each -> Stream.concat(Stream.of(each), below(each)));
    }

    private static Stream<String> words(Element element) {
        return Stream.concat(
                element.getChildren().filter(Element::isTextNode).map(Element::getText),
                WORDS.stream().map(word -> element.getProperty(word, "")));
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> classes(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.commonground").stream()
                .map(found -> (Class<? extends T>) ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        EngineAtRest.bring(product);
        MockVaadin.tearDown();
        CurrentInstance.clearAll();
        product.getBean(SecurityContextHolderStrategy.class).clearContext();
    }
}
