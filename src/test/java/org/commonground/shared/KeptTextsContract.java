package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Whatever text comes to the database is kept as it is or refused with a reason, by whichever way it comes. */
abstract class KeptTextsContract {

    private static final long SEED = 20261128;
    private static final int[] CHARACTERS = {
        'a', ' ', '\n', 0, 1, 0x1F, 0x7F, 0x85, 0xA0, 0x200B, 0x202E, 0x2028, 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF,
        0xFFFD, 0xFFFE, 0xFFFF, 0x1F600, 0x10FFFF
    };

    abstract DataSource database();

    private JdbcClient client;
    private JdbcTemplate template;

    @BeforeEach
    void makeATable() {
        var guarded = new DelegatingDataSource(database()) {
            @Override
            public Connection getConnection() throws SQLException {
                return DatabaseDoor.guarded(super.getConnection());
            }
        };
        client = JdbcClient.create(guarded);
        template = new JdbcTemplate(guarded);
        client.sql("drop table if exists told").update();
        client.sql("create table told (words varchar(1000))").update();
    }

    @Test
    void keepsATextAsItIsOrRefusesIt() {
        var random = new Random(SEED);
        for (var turn = 0; turn < 500; turn++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(6); length >= 0; length--) {
                text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
            }
            keepsOrRefuses(text.toString());
        }
    }

    private void keepsOrRefuses(String text) {
        client.sql("delete from told").update();
        if (Keepable.is(text)) {
            client.sql("insert into told values (:words)").param("words", text).update();
            assertThat(client.sql("select words from told").query(String.class).single())
                    .isEqualTo(text);
        } else {
            refuses(
                    words -> client.sql("insert into told values (:words)")
                            .param("words", words)
                            .update(),
                    text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0", "\uD83D", "x\uDE00", "\uDE00\uD83D"})
    void refusesNoCharactersByEveryWay(String text) {
        refuses(
                words -> client.sql("select count(*) from told where words = ?")
                        .param(words)
                        .query(Integer.class)
                        .single(),
                text);
        refuses(
                words -> client.sql("select count(*) from told where words in (:words)")
                        .param("words", List.of("fine", words))
                        .query(Integer.class)
                        .single(),
                text);
        refuses(words -> template.update("insert into told values (?)", words), text);
        refuses(
                words -> template.batchUpdate(
                        "insert into told values (?)", List.of(new Object[] {"fine"}, new Object[] {words})),
                text);
        refuses(
                words -> template.execute((Connection connection) -> {
                    try (var row = connection.prepareStatement("insert into told values (?)")) {
                        row.setObject(1, words);
                        return row.executeUpdate();
                    }
                }),
                text);
        assertThat(client.sql("select count(*) from told where words <> 'fine'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void refuses(Consumer<String> way, String text) {
        assertThatThrownBy(() -> way.accept(text))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(NotKeepable.TEXT_NOT_KEEPABLE));
    }
}
