package org.commonground;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.theme.Theme;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fails before Vaadin would: each of these makes it bundle by itself, and ask for Node to do so. */
class NoNodeTests {

    private static final String REASON = "CONTRIBUTING: the product builds without Node";
    private static final Path PROJECT = Path.of("");
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "data", ".git");

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.commonground");

    @ParameterizedTest
    @ValueSource(
            classes = {
                NpmPackage.class,
                NpmPackage.Container.class,
                CssImport.class,
                CssImport.Container.class,
                Theme.class
            })
    void nothingAsksVaadinToBundle(Class<? extends java.lang.annotation.Annotation> annotation) {
        noClasses().should().beAnnotatedWith(annotation).because(REASON).check(OURS);
    }

    @Test
    void modulesAreLoadedAsTheyStand() {
        classes()
                .that()
                .areAnnotatedWith(JsModule.class)
                .or()
                .areAnnotatedWith(JsModule.Container.class)
                .or()
                .areAnnotatedWith(JavaScript.class)
                .or()
                .areAnnotatedWith(JavaScript.Container.class)
                .should(new NameModulesOfTheContext())
                .because(REASON)
                .allowEmptyShould(false)
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/frontend",
                "src/main/resources/META-INF/frontend",
                "src/main/resources/META-INF/resources/frontend",
                "src/main/bundles",
                "frontend/themes",
                "frontend/generated",
                "frontend/index.html",
                "frontend/index.ts"
            })
    void thereIsNoPlaceWhereVaadinLooksForSources(String place) {
        assertThat(PROJECT.resolve(place)).as(REASON).doesNotExist();
    }

    @Test
    void thereIsNoPackageJson() throws IOException {
        assertThat(filesNamed("package.json", "vite.config.ts"))
                .as(REASON + "; may be left over from a run with -Pdev and can be deleted then")
                .isEmpty();
    }

    private static List<Path> filesNamed(String... names) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(PROJECT.toAbsolutePath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Set.of(names).contains(file.getFileName().toString())) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static final class NameModulesOfTheContext extends ArchCondition<JavaClass> {

        NameModulesOfTheContext() {
            super("name modules that begin with context://");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            modules(type)
                    .filter(module -> !module.startsWith("context://"))
                    .forEach(module -> events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " names the module " + module)));
        }

        private static Stream<String> modules(JavaClass type) {
            return type.getAnnotations().stream()
                    .filter(annotation -> annotation.getRawType().getName().startsWith(JsModule.class.getName())
                            || annotation.getRawType().getName().startsWith(JavaScript.class.getName()))
                    .flatMap(annotation -> values(annotation.get("value").orElseThrow()));
        }

        private static Stream<String> values(Object value) {
            return switch (value) {
                case String module -> Stream.of(module);
                case Object[] several ->
                    Stream.of(several)
                            .map(JavaAnnotation.class::cast)
                            .flatMap(one -> values(one.get("value").orElseThrow()));
                default -> throw new IllegalStateException("Neither a module nor several: " + value);
            };
        }
    }
}
