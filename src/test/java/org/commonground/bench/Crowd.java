package org.commonground.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.commonground.draft.wire.RealServer;
import org.commonground.membership.Capacity;
import org.commonground.membership.Language;
import org.commonground.membership.Name;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.security.Accounts;
import org.commonground.security.SignInName;
import org.commonground.window.Household;
import org.springframework.context.ApplicationContext;

/** Many people of one collaborative who have signed in, and their open pages, which beat as pages do. */
public final class Crowd implements AutoCloseable {

    private static final String PASSWORD = "nineteen quiet herons";
    private static final long BEAT = Duration.ofSeconds(5).toMillis();

    private final RealServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final List<RawPage> pages = new CopyOnWriteArrayList<>();

    private Crowd(RealServer server) {
        this.server = server;
    }

    public static Crowd at(RealServer server) {
        return new Crowd(server);
    }

    /** People who each speak for an organisation of their own; person 1 chairs. To be done before the server runs. */
    public static List<PersonId> seated(int count, ApplicationContext product, Household household) {
        var people = new ArrayList<PersonId>();
        for (var place = 1; place <= count; place++) {
            var person = signedUp(place, place == 1 ? Role.CHAIR : Role.MEMBER, product, household);
            household.sits(
                    person,
                    household.organisation("Organization %03d".formatted(place), Sector.HEALTH),
                    Capacity.REPRESENTATIVE,
                    LocalDate.of(2099, 1, 1));
            people.add(person);
        }
        return people;
    }

    /** Somebody who can sign in and sits nowhere. */
    public static PersonId signedUp(int place, Role role, ApplicationContext product, Household household) {
        var name = "Person %03d".formatted(place);
        var person = household.invited(name, role);
        product.getBean(Accounts.class)
                .accept(
                        household.linkFor(person),
                        new Name(name),
                        Language.EN,
                        new SignInName(signInName(place)),
                        PASSWORD);
        return person;
    }

    /** This person's page at this path, once all of it has come; a path may be left empty for Home. */
    public RawPage opens(int place, String path) {
        var page = RawPage.open(http, server.port(), signInName(place), PASSWORD, path);
        clock.scheduleAtFixedRate(page::beats, BEAT * (pages.size() % 100) / 100, BEAT, TimeUnit.MILLISECONDS);
        pages.add(page);
        return page;
    }

    /** The pages of these people, the last included, at one path. */
    public List<RawPage> open(int from, int to, String path) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(place -> opens(place, path))
                .toList();
    }

    public HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.shutdownNow();
    }

    private static String signInName(int place) {
        return "person%03d@example.org".formatted(place);
    }
}
