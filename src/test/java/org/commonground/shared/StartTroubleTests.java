package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTroubleTests {

    private static final String NOBODY_LISTENS = "jdbc:postgresql://localhost:1/none?connectTimeout=2";

    @TempDir
    Path folder;

    @Test
    void saysThatAnotherProgramHoldsTheFile() throws IOException {
        var address = "jdbc:h2:file:%s/commonground".formatted(folder);
        opens(address);
        try (var file = FileChannel.open(folder.resolve("commonground.mv.db"), StandardOpenOption.WRITE);
                var held = file.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(said(address)).contains("in use by another program").contains("--commonground.data=");
        }
        assertThat(opens(address)).isNull();
    }

    @Test
    void saysThatNoServerAnswers() {
        assertThat(said(NOBODY_LISTENS)).contains("does not answer").contains("--spring.datasource.url");
    }

    @Test
    void leavesOtherTroubleToOthers() {
        assertThat(new StartTrouble().analyze(new IllegalStateException("port 8080 is taken")))
                .isNull();
    }

    private static String said(String address) {
        var analysis = Objects.requireNonNull(new StartTrouble().analyze(opens(address)));
        return analysis.getDescription() + analysis.getAction();
    }

    private static Throwable opens(String address) {
        try (var pool = new Pool()) {
            pool.setJdbcUrl(address);
            pool.setUsername("sa");
            pool.setPassword("");
            pool.setConnectionTimeout(1_200);
            return catchThrowable(() -> pool.getConnection().close());
        }
    }
}
