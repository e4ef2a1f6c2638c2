package org.commonground.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.action.SampleRosters.day;
import static org.commonground.action.SampleRosters.harbor;
import static org.commonground.action.SampleRosters.names;

import java.time.LocalDate;
import org.commonground.membership.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as note-takers type them on Wednesday, the 3rd of March 2027. */
class ActionLineTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            send bed figures fri                     | send bed figures | 2027-03-05
            send bed figures Friday                  | send bed figures | 2027-03-05
            send bed figures by Friday               | send bed figures | 2027-03-05
            send bed figures by Friday.              | send bed figures | 2027-03-05
            send bed figures, by Fri                 | send bed figures | 2027-03-05
            send bed figures (by Friday)             | send bed figures | 2027-03-05
            send bed figures - due fri               | send bed figures | 2027-03-05
            send bed figures before thurs            | send bed figures | 2027-03-04
            send bed figures on wed                  | send bed figures | 2027-03-10
            send bed figures this wednesday          | send bed figures | 2027-03-03
            send bed figures next friday             | send bed figures | 2027-03-12
            send bed figures by next Mon             | send bed figures | 2027-03-08
            send bed figures friday next week        | send bed figures | 2027-03-12
            send bed figures sat                     | send bed figures | 2027-03-06
            send bed figures today                   | send bed figures | 2027-03-03
            send bed figures tomorrow                | send bed figures | 2027-03-04
            send bed figures day after tomorrow      | send bed figures | 2027-03-05
            send bed figures in two weeks            | send bed figures | 2027-03-17
            send bed figures in 10 days              | send bed figures | 2027-03-13
            send bed figures within a month          | send bed figures | 2027-04-03
            send bed figures end of month            | send bed figures | 2027-03-31
            send bed figures by the end of the month | send bed figures | 2027-03-31
            send bed figures by end of next month    | send bed figures | 2027-04-30
            send bed figures end of the year         | send bed figures | 2027-12-31
            send bed figures by end of week          | send bed figures | 2027-03-05
            send bed figures 14 March                | send bed figures | 2027-03-14
            send bed figures by the 14th of March    | send bed figures | 2027-03-14
            send bed figures March 14                | send bed figures | 2027-03-14
            send bed figures Mar. 14th, 2028         | send bed figures | 2028-03-14
            send bed figures Sunday, March 14        | send bed figures | 2027-03-14
            send bed figures 2 March                 | send bed figures | 2028-03-02
            send bed figures 3 March                 | send bed figures | 2027-03-03
            send bed figures Feb 29, 2028            | send bed figures | 2028-02-29
            send bed figures 3/14                    | send bed figures | 2027-03-14
            send bed figures by 3/4                  | send bed figures | 2027-03-04
            send bed figures 3/14/28                 | send bed figures | 2028-03-14
            send bed figures 03/14/2028              | send bed figures | 2028-03-14
            send bed figures fri 3/5                 | send bed figures | 2027-03-05
            send bed figures friday the 5th          | send bed figures | 2027-03-05
            send bed figures 2027-04-01              | send bed figures | 2027-04-01
            by friday send bed figures               | send bed figures | 2027-03-05
            by March 14: send bed figures            | send bed figures | 2027-03-14
            @fri send bed figures                    | send bed figures | 2027-03-05
            send @next friday bed figures            | send bed figures | 2027-03-12
            @3/14 send figures until may             | send figures until may | 2027-03-14
            enviar cifras el viernes                 | enviar cifras | 2027-03-05
            review the March 14 minutes              | review the March 14 minutes | -
            plan for the sun                         | plan for the sun | -
            rate pages 31/45                         | rate pages 31/45 | -
            march with them                          | march with them | -
            clean the mar                            | clean the mar | -
            call back in 3 weeks from today          | call back | 2027-03-24
            call back 3 weeks from today             | call back | 2027-03-24
            call back two weeks from now             | call back | 2027-03-17
            call back a month from now               | call back | 2027-04-03
            pay by the 31st                          | pay | 2027-03-31
            pay by 15th                              | pay | 2027-03-15
            pay on the 15th                          | pay | 2027-03-15
            pay before the 2nd                       | pay | 2027-04-02
            pay no later than the 20th               | pay | 2027-03-20
            pay until the 3rd                        | pay | 2027-03-03
            pay due 22nd                             | pay | 2027-03-22
            send figures by Friday 5pm               | send figures 5pm | 2027-03-05
            send figures by Friday 5 pm              | send figures 5 pm | 2027-03-05
            send figures Friday at 17:00             | send figures at 17:00 | 2027-03-05
            send figures Friday at 5                 | send figures at 5 | 2027-03-05
            send figures tomorrow at noon            | send figures at noon | 2027-03-04
            send figures by March 14 at 9:30 am      | send figures at 9:30 am | 2027-03-14
            send figures 5pm Friday                  | send figures 5pm | 2027-03-05
            send figures at 17:00 on Friday          | send figures at 17:00 | 2027-03-05
            send figures Friday before 10:00         | send figures before 10:00 | 2027-03-05
            send figures fri 5                       | send figures | 2027-03-05
            send figures end of april                | send figures | 2027-04-30
            send figures by the end of April         | send figures | 2027-04-30
            send figures by end of Feb               | send figures | 2028-02-29
            send figures by end of June 2028         | send figures | 2028-06-30
            send figures by end of next week         | send figures | 2027-03-12
            write up section 5/6                     | write up section 5/6 | -
            write up sections 5/6                    | write up sections 5/6 | -
            read page 3/4                            | read page 3/4 | -
            meet in room 3/4                         | meet in room 3/4 | -
            fill in form 7/8                         | fill in form 7/8 | -
            check line 1/2                           | check line 1/2 | -
            compare item 4/5                         | compare item 4/5 | -
            staff the line 24/7                      | staff the line 24/7 | -
            increase beds by 15                      | increase beds by 15 | -
            order 20                                 | order 20 | -
            call at 5                                | call at 5 | -
            call at 17:00                            | call at 17:00 | -
            call before 5pm                          | call before 5pm | -
            call room 15                             | call room 15 | -
            print 31 copies                          | print 31 copies | -
            read the 2nd draft                       | read the 2nd draft | -
            """)
    void readsDaysInEnglish(String line, String what, String due) {
        reads(line, Language.EN, what, due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enviar cifras de camas el viernes              | enviar cifras de camas | 2027-03-05
            enviar cifras de camas para el viernes         | enviar cifras de camas | 2027-03-05
            enviar cifras de camas antes del viernes       | enviar cifras de camas | 2027-03-05
            enviar cifras de camas vie                     | enviar cifras de camas | 2027-03-05
            enviar cifras de camas el viernes 5/3          | enviar cifras de camas | 2027-03-05
            enviar cifras de camas el domingo 14/3         | enviar cifras de camas | 2027-03-14
            enviar cifras de camas el viernes 5 de marzo   | enviar cifras de camas | 2027-03-05
            enviar cifras de camas el viernes 5            | enviar cifras de camas | 2027-03-05
            enviar cifras de camas hoy                     | enviar cifras de camas | 2027-03-03
            enviar cifras de camas mañana                  | enviar cifras de camas | 2027-03-04
            enviar cifras de camas para pasado mañana      | enviar cifras de camas | 2027-03-05
            enviar cifras de camas el MIÉRCOLES            | enviar cifras de camas | 2027-03-10
            enviar cifras de camas el mie                  | enviar cifras de camas | 2027-03-10
            enviar cifras de camas el sábado               | enviar cifras de camas | 2027-03-06
            enviar cifras de camas el mar                  | enviar cifras de camas | 2027-03-09
            enviar cifras de camas el próximo lunes        | enviar cifras de camas | 2027-03-08
            enviar cifras de camas el lunes que viene      | enviar cifras de camas | 2027-03-08
            enviar cifras de camas el viernes de la próxima semana | enviar cifras de camas | 2027-03-12
            enviar cifras de camas este miércoles          | enviar cifras de camas | 2027-03-03
            enviar cifras de camas en dos semanas          | enviar cifras de camas | 2027-03-17
            enviar cifras de camas dentro de 15 días       | enviar cifras de camas | 2027-03-18
            enviar cifras de camas en un mes               | enviar cifras de camas | 2027-04-03
            enviar cifras de camas a fin de mes            | enviar cifras de camas | 2027-03-31
            enviar cifras de camas antes de fin de mes     | enviar cifras de camas | 2027-03-31
            enviar cifras de camas a finales del mes       | enviar cifras de camas | 2027-03-31
            enviar cifras de camas para fin de año         | enviar cifras de camas | 2027-12-31
            enviar cifras de camas 14/3                    | enviar cifras de camas | 2027-03-14
            enviar cifras de camas para el 4/3             | enviar cifras de camas | 2027-03-04
            enviar cifras de camas el 14/03/2028           | enviar cifras de camas | 2028-03-14
            enviar cifras de camas el 14 de marzo          | enviar cifras de camas | 2027-03-14
            enviar cifras de camas el 14 de marzo de 2028  | enviar cifras de camas | 2028-03-14
            enviar cifras de camas el 1º de abril          | enviar cifras de camas | 2027-04-01
            enviar cifras de camas a más tardar el 2 de enero | enviar cifras de camas | 2028-01-02
            enviar cifras de camas 14 mar                  | enviar cifras de camas | 2027-03-14
            enviar cifras de camas 2027-04-01              | enviar cifras de camas | 2027-04-01
            para el viernes: enviar cifras de camas        | enviar cifras de camas | 2027-03-05
            @vie enviar cifras de camas                    | enviar cifras de camas | 2027-03-05
            send bed figures by friday                     | send bed figures | 2027-03-05
            llamar por la mañana                           | llamar por la mañana | -
            preparar la reunión de mañana                  | preparar la reunión de mañana | -
            visitar el refugio el fin de semana            | visitar el refugio el fin de semana | -
            enviar los datos al sat                        | enviar los datos al sat | -
            contar camas junto al mar                      | contar camas junto al mar | -
            enviar cifras el 15                            | enviar cifras | 2027-03-15
            enviar cifras para el 15                       | enviar cifras | 2027-03-15
            enviar cifras antes del 15                     | enviar cifras | 2027-03-15
            enviar cifras a más tardar el 2                | enviar cifras | 2027-04-02
            enviar cifras hasta el 31                      | enviar cifras | 2027-03-31
            enviar cifras el viernes a las 17:00           | enviar cifras a las 17:00 | 2027-03-05
            enviar cifras el viernes a las 5               | enviar cifras a las 5 | 2027-03-05
            enviar cifras mañana al mediodía               | enviar cifras al mediodía | 2027-03-04
            enviar cifras el 14 de marzo a las 9:30        | enviar cifras a las 9:30 | 2027-03-14
            enviar cifras el 15 a las 10 h                 | enviar cifras a las 10 h | 2027-03-15
            enviar cifras a fines de abril                 | enviar cifras | 2027-04-30
            enviar cifras para finales de febrero          | enviar cifras | 2028-02-29
            enviar cifras a fin de abril de 2028           | enviar cifras | 2028-04-30
            enviar cifras a finales de la próxima semana   | enviar cifras | 2027-03-12
            llamar en 3 semanas a partir de hoy            | llamar | 2027-03-24
            llamar dos semanas desde hoy                   | llamar | 2027-03-17
            redactar la sección 5/6                        | redactar la sección 5/6 | -
            leer la página 3/4                             | leer la página 3/4 | -
            reunirse en la sala 3/4                        | reunirse en la sala 3/4 | -
            revisar el punto 4/5                           | revisar el punto 4/5 | -
            atender la línea 24/7                          | atender la línea 24/7 | -
            pedir 20                                       | pedir 20 | -
            aumentar en 15                                 | aumentar en 15 | -
            llamar a las 17:00                             | llamar a las 17:00 | -
            imprimir 31 copias                             | imprimir 31 copias | -
            """)
    void readsDaysInSpanish(String line, String what, String due) {
        reads(line, Language.ES, what, due);
    }

    private static void reads(String line, Language language, String what, String due) {
        var reading = ActionLine.read(line, harbor(), language, WEDNESDAY);

        assertThat(reading).isInstanceOf(LineReading.Understood.class);
        assertThat(reading.line().what()).isEqualTo(what);
        assertThat(day(reading.line())).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            @María @Shelter-Net call fri;          María López | Shelter Network; call
            @MARIA: call fri;                      María López | -; call
            @mariana call;                         Mariana Díaz | -; call
            @Tom call;                             Tom Field | -; call
            @to call;                              Tom Field | -; call
            @Field call;                           Tom Field | -; call
            @jose call;                            José Ángel Núñez | -; call
            @Jose-Angel call;                      José Ángel Núñez | -; call
            @Jose Angel Nunez call;                José Ángel Núñez | -; call
            @Shelter Network call;                 - | Shelter Network; call
            @Ana Ruiz call;                        Ana Ruiz | -; call
            @Ana-R call;                           Ana Ruiz | -; call
            @River call;                           River | -; call
            @Rivers call;                          - | Riverside; call
            @Lee, park the van;                    Lee Park | -; park the van
            @St-Mary call;                         - | St. Mary's, Inc.; call
            @legal call @tom;                      Tom Field | Legal Aid; call
            call @tom and tell them;               Tom Field | -; call and tell them
            write to a@b.org;                      - | -; write to a@b.org
            meet @ noon;                           - | -; meet @ noon
            @Tom @Tom call;                        Tom Field | -; call
            """)
    void readsNames(String line, String who, String what) {
        var reading = ActionLine.read(line, harbor(), Language.EN, WEDNESDAY);

        assertThat(reading).isInstanceOf(LineReading.Understood.class);
        assertThat(names(reading.line(), harbor())).isEqualTo(who);
        assertThat(reading.line().what()).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            @Ana call;            Ana;         Ana Maria Soto & Ana Ruiz
            @Shelter call;        Shelter;     Shelter House & Shelter Network
            @Ma call;             Ma;          Ana Maria Soto & Mariana Díaz & María López & St. Mary's, Inc.
            @Par call;            Par;         Lee Park & Parks Department
            @Dom call;            Dom;         Domingo Paz
            """)
    void leavesItOpenWhoIsMeantWhereSeveralMayBe(String line, String typed, String candidates) {
        var reading = ActionLine.read(line, harbor(), Language.ES, WEDNESDAY);

        assertThat(reading.doubts()).singleElement().isInstanceOfSatisfying(Doubt.AmbiguousName.class, doubt -> {
            assertThat(doubt.typed()).isEqualTo(typed);
            assertThat(names(doubt.candidates())).containsExactly(candidates.split(" & "));
        });
        assertThat(reading.line().owner()).isEmpty();
        assertThat(reading.line().what()).isEqualTo("call");
    }

    @Test
    void keepsANameThatNobodyHas() {
        var reading = ActionLine.read("@Zoe call the shelter fri", harbor(), Language.EN, WEDNESDAY);

        assertThat(reading.doubts()).containsExactly(new Doubt.UnknownName("Zoe"));
        assertThat(reading.line().what()).isEqualTo("@Zoe call the shelter");
        assertThat(day(reading.line())).isEqualTo("2027-03-05");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            EN; call 31 February;        31 February
            EN; call by 2/30;            by 2/30
            EN; call 14/3;               14/3
            ES; llamar 3/14;             3/14
            ES; llamar el viernes 14/3;  el viernes 14/3
            EN; call monday March 5;     monday March 5
            EN; call 2027-02-29;         2027-02-29
            EN; call Feb 29 2027;        Feb 29 2027
            EN; call friday the 31st;    friday the 31st
            """)
    void keepsADayThatThereIsNot(Language language, String line, String typed) {
        var reading = ActionLine.read(line, harbor(), language, WEDNESDAY);

        assertThat(reading.doubts()).containsExactly(new Doubt.NoSuchDay(typed));
        assertThat(reading.line().what()).isEqualTo(line);
        assertThat(reading.line().due()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            EN; meet next week;                        next week
            EN; meet this week;                        this week
            EN; meet next month;                       next month
            EN; meet early next week;                  early next week
            EN; meet late this month;                  late this month
            EN; meet mid April;                        mid April
            EN; meet sometime next week;               sometime next week
            EN; meet at the beginning of May;          the beginning of May
            EN; meet the middle of the month;          the middle of the month
            EN; meet in April;                         in April
            EN; meet by May;                           by May
            EN; meet by next week;                     by next week
            EN; meet next quarter;                     next quarter
            EN; meet next year;                        next year
            EN; meet this weekend;                     this weekend
            EN; send it the 15th;                      the 15th
            EN; call two weeks after friday;           after friday
            EN; call after March 14;                   after March 14
            EN; list calls since monday;               since monday
            EN; send the minutes of March 14;          of March 14
            EN; count from tomorrow;                   from tomorrow
            ES; reunirse la próxima semana;            la próxima semana
            ES; reunirse la semana que viene;          la semana que viene
            ES; reunirse esta semana;                  esta semana
            ES; reunirse el próximo mes;               el próximo mes
            ES; reunirse el mes que viene;             el mes que viene
            ES; reunirse a principios de mayo;         a principios de mayo
            ES; reunirse a mediados de abril;          a mediados de abril
            ES; reunirse en abril;                     en abril
            ES; reunirse para mayo;                    para mayo
            ES; reunirse el próximo año;               el próximo año
            ES; llamar después del viernes;            después del viernes
            ES; contar desde el lunes;                 desde el lunes
            ES; contar a partir del lunes;             partir del lunes
            ES; enviar el acta del 14 de marzo;        acta del 14 de marzo
            """)
    void takesNoDayWhereSeveralMayBeMeant(Language language, String line, String typed) {
        var reading = ActionLine.read(line, harbor(), language, WEDNESDAY);

        assertThat(reading.doubts()).containsExactly(new Doubt.VagueDay(typed));
        assertThat(reading.line().what()).isEqualTo(line);
        assertThat(reading.line().due()).isEmpty();
    }

    @Test
    void hasOneOwnerOneOrganisationAndOneDay() {
        var reading = ActionLine.read("@Tom @Mariana @fri call @mon", harbor(), Language.EN, WEDNESDAY);

        assertThat(reading.doubts()).containsExactly(new Doubt.OneTooMany("Mariana Díaz"), new Doubt.OneTooMany("mon"));
        assertThat(names(reading.line(), harbor())).isEqualTo("Tom Field | -");
        assertThat(reading.line().what()).isEqualTo("Mariana Díaz call mon");
        assertThat(day(reading.line())).isEqualTo("2027-03-05");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "@Tom", "@Tom by friday", "@fri", "','"})
    void asksWhatIsToBeDone(String line) {
        assertThat(ActionLine.read(line, harbor(), Language.EN, WEDNESDAY).doubts())
                .containsExactly(new Doubt.WhatMissing());
    }

    @Test
    void isWrittenAsALineOneCanRead() {
        var line = ActionLine.read("@maria @shelter-net send bed figures fri", harbor(), Language.EN, WEDNESDAY)
                .line();

        assertThat(line.written(harbor())).isEqualTo("@María-López @Shelter-Network: send bed figures @2027-03-05");
    }
}
