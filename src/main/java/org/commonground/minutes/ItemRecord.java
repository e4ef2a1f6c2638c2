package org.commonground.minutes;

import java.util.List;
import org.commonground.action.Action;
import org.commonground.meeting.Item;

/**
 * One item in the minutes.
 *
 * @param entries notes and votes in the order of time
 * @param actions agreed under it
 * @param withheld how many passages and votes the reader, or the edition, does not get
 */
public record ItemRecord(Item item, List<Entry> entries, List<Action> actions, int withheld) {}
