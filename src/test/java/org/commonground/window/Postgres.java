package org.commonground.window;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.commonground.CommonGround;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The product on an empty PostgreSQL of its own. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final ConfigurableApplicationContext product;

    private Postgres(EmbeddedPostgres server, ConfigurableApplicationContext product) {
        this.server = server;
        this.product = product;
    }

    /**
     * PostgreSQL does not run as root; as root it is started in a name space of its own, which not every machine allows. Where it does not
     * start, the test is skipped and says so, except in CI, where it must run.
     *
     * @param beside what else the product finds when it starts, such as a mail server
     */
    @SafeVarargs
    public static Postgres start(ApplicationContextInitializer<ConfigurableApplicationContext>... beside) {
        var server = server();
        return new Postgres(
                server,
                new SpringApplicationBuilder(CommonGround.class)
                        .initializers(beside)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres")));
    }

    public static EmbeddedPostgres server() {
        return server(UnaryOperator.identity());
    }

    /** A server set up in its own way, under the same conditions. */
    public static EmbeddedPostgres server(UnaryOperator<EmbeddedPostgres.Builder> way) {
        try {
            return way.apply(EmbeddedPostgres.builder()).start();
        } catch (IOException | IllegalStateException cannot) {
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                throw new IllegalStateException("PostgreSQL must start in CI, and does not", cannot);
            }
            Assumptions.abort("PostgreSQL does not start on this machine: " + cannot);
            throw new IllegalStateException(cannot);
        }
    }

    public ApplicationContext product() {
        return product;
    }

    @Override
    public void close() throws IOException {
        product.close();
        server.close();
    }
}
