package org.commonground.security;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A page as Vaadin's browser half begins it, and what it would ask for its line with. */
record OpenPage(Browser browser, int ui, String pushId, String key, AtomicInteger sent) {

    private static final JsonMapper JSON = new JsonMapper();

    static OpenPage of(Browser browser, String path) {
        var start = JSON.readTree(
                        browser.opens("/?v-r=init&location=" + path + "&query=").body())
                .get("appConfig");
        var uidl = start.get("uidl");
        return new OpenPage(
                browser,
                start.get("v-uiId").asInt(),
                uidl.path("Vaadin-Push-ID").asString(""),
                uidl.path("Vaadin-Security-Key").asString(""),
                new AtomicInteger());
    }

    /** Says to the server what Vaadin's browser half could say, or what it never would. */
    int tells(String calls) {
        return browser.sends(
                "/?v-r=uidl&v-uiId=" + ui,
                "application/json; charset=UTF-8",
                "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                        .formatted(key, calls, -1, sent.getAndIncrement()));
    }

    String push() {
        return address(ui, pushId);
    }

    String pushAs(String otherId) {
        return address(ui, otherId);
    }

    String pushOf(int otherPage) {
        return address(otherPage, pushId);
    }

    private static String address(int ui, String pushId) {
        return "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0";
    }
}
