package org.commonground.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in a copy, table by table, as its last table says. A copy is whole if it says of itself what is in it.
 *
 * @param tables by name
 */
record Contents(SortedMap<String, Sum> tables) {

    private static final String TABLE = "contents_of_this_copy";

    /**
     * @param rows how many there are
     * @param digest of all values of all rows, in whichever order they are read
     */
    record Sum(long rows, long digest) {

        private static final Sum NOTHING = new Sum(0, 0);

        Sum and(byte[] row) {
            return new Sum(rows + 1, digest + ByteBuffer.wrap(row).getLong());
        }
    }

    static List<String> tables(Connection database) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = database.createStatement()
                .executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name")) {
            while (tables.next()) {
                if (!tables.getString(1).equalsIgnoreCase(TABLE)) {
                    names.add(tables.getString(1));
                }
            }
        }
        return names;
    }

    /** Reads every row of every table. */
    static Contents of(Connection database) throws SQLException {
        var sums = new TreeMap<String, Sum>();
        for (var table : tables(database)) {
            sums.put(table, read(database, table, row -> {}));
        }
        return new Contents(sums);
    }

    /** Brings every row of every table from one database to another that has the same tables, empty. */
    static Contents bring(Connection from, Connection to) throws SQLException {
        var sums = new TreeMap<String, Sum>();
        for (var table : tables(from)) {
            sums.put(table, bring(table, from, to));
            to.commit();
        }
        return new Contents(sums);
    }

    private static Sum bring(String table, Connection from, Connection to) throws SQLException {
        var columns = columns(from, table);
        var marks = String.join(", ", Collections.nCopies(columns, "?"));
        try (var insert = to.prepareStatement("insert into " + quoted(table) + " values (" + marks + ")")) {
            return read(from, table, row -> insert(row, columns, insert));
        }
    }

    private static void insert(ResultSet row, int columns, PreparedStatement insert) throws SQLException {
        for (int i = 1; i <= columns; i++) {
            insert.setObject(i, row.getObject(i));
        }
        insert.executeUpdate();
    }

    private static int columns(Connection database, String table) throws SQLException {
        try (var none = database.createStatement()
                .executeQuery("select * from " + quoted(table) + " fetch first 0 rows only")) {
            return none.getMetaData().getColumnCount();
        }
    }

    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private static Sum read(Connection database, String table, Each each) throws SQLException {
        var sum = Sum.NOTHING;
        try (var rows = database.createStatement().executeQuery("select * from " + quoted(table))) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                sum = sum.and(digest(rows, columns));
                each.row(rows);
            }
        }
        return sum;
    }

    private static byte[] digest(ResultSet row, int columns) throws SQLException {
        var digest = sha256();
        for (int i = 1; i <= columns; i++) {
            var value = bytes(row.getObject(i), row, i);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(value == null ? -1 : value.length)
                    .array());
            if (value != null) {
                digest.update(value);
            }
        }
        return digest.digest();
    }

    private static byte @Nullable [] bytes(@Nullable Object value, ResultSet row, int column) throws SQLException {
        if (value instanceof byte[] raw) {
            return raw;
        }
        return value == null ? null : row.getString(column).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes them down in the copy itself. */
    void writeTo(Connection copy) throws SQLException {
        try (var create = copy.createStatement()) {
            create.execute(
                    "create table " + TABLE + " (name varchar(200) primary key, number_of_rows bigint, digest bigint)");
        }
        try (var insert = copy.prepareStatement("insert into " + TABLE + " values (?, ?, ?)")) {
            for (var each : tables.entrySet()) {
                insert.setString(1, each.getKey());
                insert.setLong(2, each.getValue().rows());
                insert.setLong(3, each.getValue().digest());
                insert.executeUpdate();
            }
        }
    }

    /** What a copy says is in it; empty for data that was in use, which says nothing of the kind. */
    static Optional<Contents> told(Connection copy) throws SQLException {
        try (var tables = copy.getMetaData().getTables(null, null, TABLE.toUpperCase(Locale.ROOT), null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
        }
        var sums = new TreeMap<String, Sum>();
        try (var rows = copy.createStatement().executeQuery("select name, number_of_rows, digest from " + TABLE)) {
            while (rows.next()) {
                sums.put(rows.getString(1), new Sum(rows.getLong(2), rows.getLong(3)));
            }
        }
        return Optional.of(new Contents(sums));
    }

    /** Once a copy is in use, it is none any more. */
    static void forget(Connection database) throws SQLException {
        try (var drop = database.createStatement()) {
            drop.execute("drop table if exists " + TABLE);
        }
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform brings SHA-256", e);
        }
    }
}
