package org.commonground.shell;

/**
 * One thing that can be done from the keyboard.
 *
 * @param keys as they stand on the keys, such as <i>Alt+Shift+V</i>; several ways are parted by spaces
 * @param does the message key of what they do
 */
public record KeyHint(String keys, String does) {}
