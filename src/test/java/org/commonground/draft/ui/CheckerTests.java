package org.commonground.draft.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checker of careful texts takes for something to look at. All people in the sentences are invented. */
class CheckerTests {

    private static final List<String> ROSTER =
            List.of("Maria Elena Delgado", "Shelter Network", "Tom Field", "José de la Vega", "ana@shelter.example");

    private static Playwright playwright;
    private static Page page;

    @BeforeAll
    static void startChecker() {
        playwright = Playwright.create();
        page = Chromium.launch(playwright).newPage();
        page.addScriptTag(new AddScriptTagOptions()
                .setPath(Path.of("target/test-classes/checker/checker-under-test.js"))
                .setType("module"));
        page.waitForFunction("() => globalThis.checker");
    }

    @AfterAll
    static void stopChecker() {
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rosa Quintana spoke of her time there. | name: Rosa Quintana
            We heard from Rosa Quintana and Tom Field. | name: Rosa Quintana
            Yesterday Rosa Quintana called.        | name: Rosa Quintana
            Ms. Quintana will come.                | name: Quintana
            We met with Sra. Quintana.             | name: Quintana
            Hablamos con la sra. Quintana.         | name: Quintana
            A survivor named Rosa spoke.           | name: Rosa
            La sobreviviente Rosa habló.           | name: Rosa
            Ayer vino María de la Cruz Pérez.      | name: María de la Cruz Pérez
            In June Rosa Quintana left.            | name: Rosa Quintana
            The file of June Quintana is closed.   | name: June Quintana
            Ask J. Quintana about it.              | name: J. Quintana
            @Rosa Quintana sends figures           | name: Rosa Quintana
            Rosa Quintana's sister came.           | name: Rosa Quintana
            Maria Delgado met Rosa Quintana.       | name: Rosa Quintana
            """)
    void findsNamesThatAreNotOnTheRoster(String line, String finding) {
        assertThat(found(line)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maria Delgado and Tom Field spoke.",
                "María Delgado propuso la moción.",
                "@Maria Elena Delgado sends figures.",
                "Jose de la Vega seconds.",
                "Ms. Delgado agreed.",
                "The Shelter Network asked for beds.",
                "Shelter Network reports 12 beds.",
                "The Bloomington Police Department was present.",
                "We meet on Monday, March 3, in San Diego.",
                "Next Thursday March 6 at 10:42.",
                "New Business",
                "Housing First",
                "Human Trafficking Task Force",
                "North Dakota and New York have laws.",
                "FBI and DHS were present.",
                "Maria asked for time.",
                "Then Rosa left.",
                "We heard R. Q. speak.",
                "Reunión del Consejo el lunes.",
                "La Fiscalía General informó.",
                "Gracias a todas. El martes seguimos.",
                "Decision: Send bed figures by Friday."
            })
    void leavesOtherCapitalsAlone(String line) {
        assertThat(found(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call 555-123-4567 about beds.           | phone: 555-123-4567
            She called 555-123-4567 at night.       | phone: 555-123-4567
            Call (555) 123-4567.                    | phone: (555) 123-4567
            Call +1 555 123 4567 now                | phone: +1 555 123 4567
            Her number is 5551234567.               | phone: 5551234567
            Llamar al 612 345 678 mañana            | phone: 612 345 678
            Or 123-4567.                            | phone: 123-4567
            She lives at 1200 Main Street, Apt 4.   | address: 1200 Main Street, Apt 4
            She lives at 12 N. Oak Ave.             | address: 12 N. Oak Ave.
            At 14 elm street                        | address: 14 elm street
            Vive en la calle Mayor 12.              | address: calle Mayor 12
            Vive en Avenida de los Insurgentes n.º 300 | address: Avenida de los Insurgentes n.º 300
            She was born 3/4/1990 in the county.    | birth: born 3/4/1990
            Born on March 4, 1990                   | birth: Born on March 4, 1990
            DOB: 03-04-1990                         | birth: DOB: 03-04-1990
            nacida el 4 de marzo de 1990            | birth: nacida el 4 de marzo de 1990
            fecha de nacimiento: 4/3/1990           | birth: fecha de nacimiento: 4/3/1990
            See Case No. 23-CR-1045.                | case: Case No. 23-CR-1045
            See 23-CR-1045 again.                   | case: 23-CR-1045
            Ver expediente 123/2024.                | case: expediente 123/2024
            Her number A 123-456-789 is old         | case: A 123-456-789
            A123456789                              | case: A123456789
            SSN 123-45-6789                         | number: 123-45-6789
            DNI 12345678Z                           | number: 12345678Z
            Write to rosa.q@mail.example.           | email: rosa.q@mail.example
            """)
    void findsWhatLeadsToAPerson(String line, String finding) {
        assertThat(found(line)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Figures 2019-2024 and 2024-03-14 and 14.03.2024.",
                "We have 1,000,000 and 150 000 000 and $5551234567.",
                "9 of the 14 present, 10:42, 3/4/2025, 75 %.",
                "Write to ana@shelter.example.",
                "The plan was born in the committee.",
                "In any case 12 people, report 2024, 5 beds on 2 floors.",
                "Version 2.14.3 of the plan",
                "12 members, 300 calls, 14 Members."
            })
    void leavesOtherFiguresAlone(String line) {
        assertThat(found(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Call 555'          | '555'
            'Call 555 123 '     | '555 123 '
            'we saw Rosa '      | 'Rosa '
            'we saw Ros'        | 'Ros'
            'she was born '     | 'born '
            'she was born 3/4'  | 'born 3/4'
            'see Case No. '     | 'Case No. '
            'we saw Rosa and '  | ''
            'nothing here. '    | ''
            """)
    void waitsForTheEndOfWhatCouldBecomeAFinding(String typed, String pending) {
        assertThat(page.evaluate("typed => checker.pending(typed)", typed)).isEqualTo(pending);
    }

    /** The lists are longer than a table: what counts is how many of them are taken for what they are not. */
    @Test
    void takesFewNamesOfPlacesLanguagesAgenciesAndOrganizationsForPeople() throws IOException {
        var names = names("others.txt");

        assertThat(names.stream().filter(name -> CheckerTests.frames(name).anyMatch(CheckerTests::hasName)))
                .hasSizeLessThan(names.size() * 3 / 100);
    }

    @Test
    void findsNearlyAllNamesOfPeople() throws IOException {
        var names = names("people.txt");

        assertThat(names.stream().filter(name -> !CheckerTests.frames(name).allMatch(CheckerTests::hasName)))
                .hasSizeLessThan(names.size() * 5 / 100);
    }

    @Test
    void takesNoForeignWordsBehindALanguageForAName() {
        assertThat(found("We need Polish Łódź Zażółć on the flyer.")).isEmpty();
    }

    @Test
    void findsNamesWithAccentsOfTheirOwn() {
        assertThat(found("Ayer vino Jose\u0301 Marti\u0301nez.")).containsExactly("name: Jose\u0301 Marti\u0301nez");
    }

    private static Stream<String> frames(String name) {
        return Stream.of("We wrote to %s about beds.", "Ayer escribimos a %s otra vez.")
                .map(sentence -> sentence.formatted(name));
    }

    private static boolean hasName(String line) {
        return found(line).stream().anyMatch(finding -> finding.startsWith("name: "));
    }

    private static List<String> names(String list) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/care", list));
    }

    @ParameterizedTest
    @CsvSource({"María de la Cruz Pérez,M. C. P.", "Ms. Quintana,Q.", "Rosa Quintana-Vega,R. Q."})
    void shortensNames(String name, String initials) {
        assertThat(page.evaluate("name => checker.initials(name)", name)).isEqualTo(initials);
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(String line) {
        return (List<String>) page.evaluate("([line, roster]) => checker.found(line, roster)", List.of(line, ROSTER));
    }
}
