package org.commonground.live.engine;

import org.springframework.context.ApplicationContext;

/**
 * Cuts the lines to the engine before a page is torn down. Vaadin calls those who wait for its end in no order, and where
 * the engine comes first it walks through its connections on the caller's thread while ours are still being cut on its own.
 */
public final class EngineAtRest {

    private EngineAtRest() {}

    public static void bring(ApplicationContext product) {
        product.getBean(Engine.class).stop();
    }
}
