package org.commonground;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.dialog.Dialog;
import org.commonground.shell.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the rooms. Modulith checks the arrows, these rules what it cannot see. */
class ArchitectureTests {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.commonground");

    @Test
    void roomsUseOnlyWhatTheyMay() {
        ApplicationModules.of(CommonGround.class).verify();
    }

    @Test
    void vaadinStaysInThePages() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.commonground..ui..",
                        "org.commonground.shell..",
                        "org.commonground.security..",
                        "org.commonground.live.engine..")
                .and()
                .doNotBelongToAnyOf(CommonGround.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("CONTRIBUTING: a rule is tried and understood without a page"));
    }

    @Test
    void collaborationEngineHasOneDoor() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.commonground.live.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.collaborationengine..")
                .because("CONTRIBUTING: Collaboration Engine is behind live.engine alone, so that it can be replaced"));
    }

    @Test
    void textIsPlainJava() {
        check(classes()
                .that()
                .resideInAPackage("org.commonground.draft.text..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.commonground.draft.text..", "org.jspecify.annotations..")
                .because("CONTRIBUTING: draft.text uses only Java, so that anybody can run it anywhere"));
    }

    @Test
    void ballotsAreCountedInPlainJava() {
        check(classes()
                .that()
                .resideInAnyPackage(
                        "org.commonground.decision.sum..",
                        "org.commonground.decision.ranked..",
                        "org.commonground.decision.ballot..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.commonground.decision.sum..",
                        "org.commonground.decision.ranked..",
                        "org.commonground.decision.ballot..",
                        "org.jspecify.annotations..")
                .because("what a vote comes to is found in Java alone, so that anybody can recount anywhere"));
    }

    @Test
    void nobodyBuildsOnPages() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.commonground..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.commonground..ui..")
                .because("CONTRIBUTING: pages are addressed, not imported"));
    }

    @Test
    void wordsAreShownByTexts() {
        check(noClasses()
                .that()
                .doNotBelongToAnyOf(Texts.class)
                .should()
                .callMethodWhere(target(nameMatching("setText")).and(target(owner(assignableTo(HasText.class)))))
                .because("words that stay the same are left alone on the page"));
    }

    @Test
    void dialogsDoOnceWhatTheyAreFor() {
        check(noClasses()
                .that()
                .areAssignableTo(Dialog.class)
                .should()
                .callMethodWhere(target(nameMatching("addClickShortcut")))
                .because("a GoButton does nothing more once its dialog has closed"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(OURS);
    }
}
