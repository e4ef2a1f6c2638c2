package org.commonground.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.commonground.Chromium;
import org.commonground.draft.text.Step;
import org.commonground.membership.Member;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * <em>Saved</em> is true. A person types in tabs that break down, are loaded again, duplicated and restored from whatever the device
 * kept at some time, and go on. Whenever a tab says that all is saved and nothing is on its way to it, its text is the server's; and in
 * the end every word that was typed is in the text, or was shown to its person with a reason.
 *
 * <p>{@code -Dsaved.stories=2000 -Dsaved.seed=7} tries more and others.
 */
class SavedLawsTests {

    private static final int STORIES = Integer.getInteger("saved.stories", 60);
    private static final int SEED = Integer.getInteger("saved.seed", 1);
    private static final int DEEDS = 60;
    private static final int MOST_TABS = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DraftRoom room = new DraftRoom(
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    private static final Member ada = SampleMembers.writer("Ada");

    private static Playwright playwright;
    private static Page page;

    @BeforeAll
    static void startChromium() {
        playwright = Playwright.create();
        page = Chromium.launch(playwright).newPage();
        page.addScriptTag(new AddScriptTagOptions()
                .setPath(Path.of("target/test-classes/tabs/tabs-under-test.js"))
                .setType("module"));
        page.waitForFunction("() => globalThis.tabs");
    }

    @AfterAll
    static void stop() {
        room.close();
        playwright.close();
    }

    @Test
    void saysSavedOnlyOfWhatTheServerHasHoweverTabsAreCopied() {
        for (int seed = SEED; seed < SEED + STORIES; seed++) {
            new Story(seed).isTold();
        }
    }

    /** The line is cut, AAA is typed, the tab is duplicated, the copy sends AAA, and the first goes on with BBB. */
    @Test
    void sendsWhatTheOriginalOfADuplicatedTabTypesOn() {
        Story story = new Story(1);
        Tab first = story.opens();
        story.types(first, "Base.");
        story.settles();
        story.cuts(first);
        story.types(first, "AAA");
        story.keeps(first);
        Tab copy = story.copies(first, 0);
        story.dials(copy);
        story.goesOnWith(copy);
        story.types(first, "BBB");
        story.settles();
        story.types(first, "CCC");
        story.settles();
        story.holds();
        assertThat(room.plain(story.draft)).contains("AAA", "BBB", "CCC");
    }

    /** AAA was sent meanwhile; the tab is restored from what was kept before. */
    @Test
    void doesNotPutInAgainWhatWasSentAfterItWasKept() {
        Story story = new Story(2);
        Tab first = story.opens();
        story.types(first, "Base.");
        story.settles();
        story.cuts(first);
        story.types(first, "AAA");
        story.keeps(first);
        story.settles();
        story.copies(first, 0);
        story.settles();
        story.holds();
        assertThat(room.plain(story.draft)).containsOnlyOnce("AAA").containsOnlyOnce("Base.");
    }

    private static JsonNode does(String deed, Object... what) {
        return JSON.valueToTree(page.evaluate("what => tabs." + deed + "(what)", List.of(what)));
    }

    private static final class Tab implements Follower {

        private final int number;
        private final Queue<String> toServer = new ConcurrentLinkedQueue<>();
        private final Queue<String> steps = new ConcurrentLinkedQueue<>();
        private final Queue<String> answers = new ConcurrentLinkedQueue<>();
        private String client = "";
        private boolean online;
        private boolean open;
        private boolean closed;

        Tab(int number) {
            this.number = number;
        }

        @Override
        public void stored(Stretch stretch) {
            steps.add("{\"op\":\"steps\",\"version\":" + stretch.from() + "," + told(stretch.steps()) + "}");
        }

        @Override
        public void lockChanged(boolean locked) {}

        @Override
        public void lost() {
            throw new IllegalStateException("These stories are too short for that");
        }

        @Override
        public void purged() {
            lost();
        }

        @Override
        public void gone() {
            lost();
        }
    }

    private static String told(List<StoredStep> steps) {
        return "\"steps\":[" + steps.stream().map(StoredStep::json).collect(Collectors.joining(","))
                + "],\"clients\":["
                + steps.stream().map(step -> "\"" + step.client() + "\"").collect(Collectors.joining(",")) + "]";
    }

    private static final class Story {

        private final DraftId draft = room.begin();
        private final Random random;
        private final String name;
        private final List<Tab> tabs = new ArrayList<>();
        private final List<String> typed = new ArrayList<>();
        private int lines;

        Story(int seed) {
            random = new Random(seed);
            name = "story " + seed;
            does("anew");
        }

        void isTold() {
            opens();
            for (int i = 0; i < DEEDS; i++) {
                List<Tab> here = tabs.stream().filter(tab -> !tab.closed).toList();
                deed(here.get(random.nextInt(here.size())));
            }
            settles();
            holds();
        }

        private void deed(Tab tab) {
            int kind = random.nextInt(100);
            if (kind < 28) {
                types(tab, "w" + typed.size() + "x");
            } else if (kind < 50) {
                serves(tab);
            } else if (kind < 75) {
                hears(tab);
            } else if (kind < 83) {
                keeps(tab);
            } else if (kind < 88) {
                cuts(tab);
            } else if (kind < 94) {
                dials(tab);
            } else if (tabs.size() < MOST_TABS) {
                boolean loadedAgain = kind < 96;
                if (loadedAgain) {
                    keeps(tab);
                    cuts(tab);
                    tab.closed = true;
                }
                copies(tab, loadedAgain ? 0 : random.nextInt(4));
            }
        }

        Tab opens() {
            Tab tab = new Tab(((Number) page.evaluate("tabs.open()")).intValue());
            tabs.add(tab);
            dials(tab);
            goesOnWith(tab);
            return tab;
        }

        void types(Tab tab, String word) {
            if (tab.open) {
                typed.add(word);
                takes(tab, does("type", tab.number, word, random.nextInt()));
            }
        }

        void keeps(Tab tab) {
            takes(tab, does("keep", tab.number));
        }

        Tab copies(Tab tab, int age) {
            keepsSomething(tab);
            Tab copy = new Tab(does("copy", tab.number, age).asInt());
            tabs.add(copy);
            takes(copy, does("look", copy.number));
            return copy;
        }

        private void keepsSomething(Tab tab) {
            if (!tab.open) {
                keeps(tab);
            }
        }

        void cuts(Tab tab) {
            room.live.leave(draft, tab);
            tab.online = false;
            tab.toServer.clear();
            tab.steps.clear();
            tab.answers.clear();
            takes(tab, does("cut", tab.number));
        }

        void dials(Tab tab) {
            if (tab.online) {
                return;
            }
            tab.online = true;
            String client = "c" + lines++;
            tab.client = client;
            JsonNode join = JSON.readTree(does("join", tab.number).asString());
            OptionalLong since =
                    join.has("version") ? OptionalLong.of(join.get("version").asLong()) : OptionalLong.empty();
            var opened = new CompletableFuture<Opening>();
            room.live.open(
                    draft,
                    since,
                    opening -> {
                        tab.steps.add(joined(client, opening));
                        room.live.follow(draft, tab, ada);
                        opened.complete(opening);
                    },
                    ada);
            Writer.await(opened);
        }

        private static String joined(String client, Opening opening) {
            String rest = switch (opening) {
                case Opening.Whole whole -> whole.version() + ",\"doc\":" + whole.doc();
                case Opening.Since since ->
                    since.steps().to() + "," + told(since.steps().steps());
                case Opening.Purged purged -> throw new IllegalStateException("Nothing is purged here");
                case Opening.Unavailable not -> throw new IllegalStateException("It is there");
            };
            return "{\"op\":\"joined\",\"client\":\"" + client + "\",\"writable\":true,\"version\":" + rest + "}";
        }

        /** The server gets the next frame of a tab. */
        private boolean serves(Tab tab) {
            String frame = tab.toServer.poll();
            if (frame == null) {
                return false;
            }
            JsonNode submit = JSON.readTree(frame);
            String id = submit.get("id").asString();
            var answered = new CompletableFuture<Answer>();
            List<Step> steps = Notation.steps(submit.get("steps").toString());
            var what = new Submit(
                    id, ada.person(), tab.client, submit.get("version").asLong(), steps);
            room.live.submit(draft, what, answered::complete, ada);
            tab.answers.add(
                    switch (Writer.await(answered)) {
                        case Answer.Confirmed yes ->
                            "{\"op\":\"confirmed\",\"id\":\"" + id + "\",\"version\":" + yes.version() + ",\"dropped\":"
                                    + yes.dropped() + "}";
                        case Answer.Refused no ->
                            "{\"op\":\"refused\",\"id\":\"" + id + "\",\"reason\":\""
                                    + no.why().code() + "\"}";
                    });
            return true;
        }

        /** The tab hears the next thing; steps and answers may overtake each other. */
        private boolean hears(Tab tab) {
            boolean stepsFirst = tab.answers.isEmpty() || random.nextBoolean();
            String frame = (stepsFirst && !tab.steps.isEmpty() ? tab.steps : tab.answers).poll();
            if (frame == null) {
                frame = tab.steps.poll();
            }
            if (frame != null) {
                takes(tab, does("hear", tab.number, frame));
            }
            return frame != null;
        }

        void goesOnWith(Tab tab) {
            boolean busy = true;
            while (busy) {
                busy = serves(tab) | hears(tab);
            }
        }

        void settles() {
            boolean busy = true;
            for (int i = 0; busy && i < 1_000; i++) {
                busy = false;
                for (Tab tab : tabs) {
                    if (!tab.closed) {
                        busy |= !tab.online
                                || !tab.toServer.isEmpty()
                                || !tab.steps.isEmpty()
                                || !tab.answers.isEmpty();
                        dials(tab);
                        goesOnWith(tab);
                    }
                }
            }
            assertThat(busy).as(name + " comes to an end").isFalse();
        }

        private void takes(Tab tab, JsonNode told) {
            tab.open = told.get("open").asBoolean();
            told.get("out").forEach(frame -> {
                if (tab.online) {
                    tab.toServer.add(frame.asString());
                }
            });
            boolean quiet = tab.steps.isEmpty() && tab.answers.isEmpty() && tab.online;
            if (told.get("redial").asBoolean()) {
                cuts(tab);
                dials(tab);
            } else if (quiet && told.get("saved").asBoolean()) {
                assertThat(told.get("text").asString())
                        .as(name + ", tab " + tab.number)
                        .isEqualTo(room.stored(draft));
            }
        }

        void holds() {
            String text = room.plain(draft);
            StringBuilder notes = new StringBuilder();
            for (Tab tab : tabs) {
                JsonNode told = does("look", tab.number);
                notes.append(told.get("notes").asString()).append('\n');
                if (!tab.closed) {
                    assertThat(told.get("saved").asBoolean())
                            .as(name + ", tab " + tab.number)
                            .isTrue();
                    assertThat(told.get("text").asString())
                            .as(name + ", tab " + tab.number)
                            .isEqualTo(room.stored(draft));
                }
            }
            assertThat(typed)
                    .as(name)
                    .allSatisfy(word -> assertThat(text + notes).contains(word));
        }
    }
}
