package org.commonground.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A roll as the chronicle has it. */
final class RollEntry {

    private RollEntry() {}

    static List<Map<String, Object>> of(ElectoralRoll roll) {
        return roll.electors().stream().map(RollEntry::of).toList();
    }

    static Map<String, Object> of(Elector elector) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("seat", elector.seat().value().toString());
        entry.put("name", elector.name());
        entry.put("attendance", elector.attendance().key());
        elector.holder().ifPresent(holder -> entry.put("holder", holder.value().toString()));
        if (elector.recused()) {
            entry.put("recused", true);
        }
        if (elector.weight() > 1) {
            entry.put("weight", elector.weight());
        }
        if (!elector.note().isEmpty()) {
            entry.put("note", elector.note());
        }
        return entry;
    }
}
