package org.commonground.live.engine;

import com.vaadin.collaborationengine.CollaborationEngine;
import com.vaadin.collaborationengine.CollaborationMap;
import com.vaadin.collaborationengine.EntryScope;
import com.vaadin.collaborationengine.MapChangeEvent;
import com.vaadin.collaborationengine.SystemUserInfo;
import com.vaadin.collaborationengine.TopicConnection;
import com.vaadin.collaborationengine.TopicConnectionRegistration;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our end of one topic of the engine: a map whose entries last no longer than this end. Everything here happens on the
 * engine's thread.
 */
final class Line {

    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final String MAP = "entries";

    private final String topic;
    private final Consumer<MapChangeEvent> heard;
    private final Map<String, Object> entries = new HashMap<>();
    private @Nullable CollaborationMap map;
    private @Nullable TopicConnectionRegistration connection;

    Line(String topic, Consumer<MapChangeEvent> heard) {
        this.topic = topic;
        this.heard = heard;
    }

    /** Opens it unless it is open. */
    void lay(CollaborationEngine engine) {
        if (connection == null) {
            connection = engine.openTopicConnection(
                    engine.getSystemContext(), topic, SystemUserInfo.getInstance(), this::connected);
        }
    }

    void cut() {
        if (connection != null) {
            connection.remove();
            connection = null;
            map = null;
        }
    }

    /** Writes an entry, now and whenever the line is laid again. */
    void put(String key, Object value) {
        entries.put(key, value);
        tell(shared -> shared.put(key, value, EntryScope.CONNECTION));
    }

    void remove(String key) {
        entries.remove(key);
        tell(shared -> shared.remove(key));
    }

    /** Lets everybody hear a value that is gone the next moment; false where the engine is not there. */
    boolean flash(String key, Object value) {
        return tell(shared -> {
            shared.put(key, value, EntryScope.CONNECTION);
            shared.remove(key);
        });
    }

    private boolean tell(Consumer<CollaborationMap> words) {
        if (map == null) {
            return false;
        }
        try {
            words.accept(map);
            return true;
        } catch (IllegalStateException e) {
            log.debug("{} was closed a moment ago", topic, e);
            map = null;
            return false;
        }
    }

    private Registration connected(TopicConnection live) {
        var shared = live.getNamedMap(MAP);
        map = shared;
        shared.subscribe(heard::accept);
        entries.forEach((key, value) -> shared.put(key, value, EntryScope.CONNECTION));
        return () -> disconnected(shared);
    }

    private void disconnected(CollaborationMap shared) {
        if (map == shared) {
            map = null;
        }
    }
}
