package org.commonground.shared;

import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;

/** Says on the console, from the first moment on, that the program is starting and what it is doing. */
final class Progress implements ApplicationListener<ApplicationEvent> {

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationStartingEvent) {
            // There is no log yet.
            System.out.println("Common Ground is starting; this takes some seconds");
        } else if (event instanceof ApplicationContextInitializedEvent) {
            LoggerFactory.getLogger(Progress.class).info("Reading the program");
        }
    }
}
