package org.commonground.decision;

import java.nio.file.Path;
import org.commonground.CommonGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Copies of the files of H2, which keep earlier states for minutes, pair nobody with a choice. */
class SecretTrailTests {

    @TempDir
    Path folder;

    @Test
    void pairsNobodyFromTheFileDuringAndAfterEachOfTwentyBallots() {
        var data = folder.resolve("data");
        try (var product = new SpringApplicationBuilder(CommonGround.class)
                .run(
                        "--server.port=0",
                        "--commonground.keys=" + folder.resolve("keys"),
                        "--spring.datasource.url=jdbc:h2:file:%s/commonground;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                                .formatted(data))) {
            var trail = new SecretTrail(Assembly.of(SecretTrail.VOTERS, product), data);
            for (var place = 1; place <= SecretTrail.VOTERS; place++) {
                trail.casts(place);
                trail.tellsNothing();
            }
            trail.closes();
            trail.tellsTheEndAlone();
        }
    }
}
