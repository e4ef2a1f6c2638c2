package org.commonground.minutes;

/**
 * What the minutes say under one item to one reader, at this moment, and what writing there needs to know.
 *
 * @param stage of the minutes
 * @param behindClosedDoors whether the door is closed at this moment
 */
public record ItemOnTheTable(ItemRecord record, MinutesStage stage, boolean behindClosedDoors) {}
