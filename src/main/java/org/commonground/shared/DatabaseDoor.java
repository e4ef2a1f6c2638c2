package org.commonground.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one way on which words reach the database. A text that cannot be kept is refused here, whoever brings it and whichever database it
 * is: PostgreSQL would answer with a fault, H2 would take it, and whoever reads it later would stumble.
 */
final class DatabaseDoor {

    private DatabaseDoor() {}

    /** The same connection, but for such texts. */
    static Connection guarded(Connection connection) {
        return (Connection) guarded(connection, Connection.class);
    }

    private static @Nullable Object guardedIfUsed(@Nullable Object used) {
        return switch (used) {
            case CallableStatement call -> guarded(call, CallableStatement.class);
            case PreparedStatement statement -> guarded(statement, PreparedStatement.class);
            case Connection connection -> guarded(connection, Connection.class);
            case null, default -> used;
        };
    }

    private static Object guarded(Object used, Class<?> as) {
        return Proxy.newProxyInstance(as.getClassLoader(), new Class<?>[] {as}, (proxy, method, given) -> {
            if (given != null && takesWords(method)) {
                mustBeKeepable(given);
            }
            return guardedIfUsed(call(used, method, given));
        });
    }

    private static boolean takesWords(Method method) {
        return method.getName().startsWith("set") || method.getName().equals("createArrayOf");
    }

    private static void mustBeKeepable(@Nullable Object given) {
        if (given instanceof Object[] several) {
            Stream.of(several).forEach(DatabaseDoor::mustBeKeepable);
        } else if (given instanceof CharSequence text && !Keepable.is(text)) {
            throw new Refused(NotKeepable.TEXT_NOT_KEEPABLE);
        }
    }

    private static @Nullable Object call(Object used, Method method, Object @Nullable [] given) throws Throwable {
        try {
            return method.invoke(used, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
