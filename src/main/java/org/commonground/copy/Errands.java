package org.commonground.copy;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Does what {@code --commonground.copy} or {@code --commonground.restore=…} asks for, before anything is opened, and ends the program. */
final class Errands implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = event.getEnvironment();
        var restore = settings.getProperty("commonground.restore");
        if (restore != null) {
            System.exit(
                    errand(settings).restore(Path.of(restore).toAbsolutePath().normalize()));
        } else if (settings.containsProperty("commonground.copy")
                && !"false".equals(settings.getProperty("commonground.copy"))) {
            System.exit(errand(settings).copy());
        }
    }

    private static Errand errand(Environment settings) {
        var original = Original.at(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
        return new Errand(original, Originals.folder(original, settings), System.out::println);
    }
}
