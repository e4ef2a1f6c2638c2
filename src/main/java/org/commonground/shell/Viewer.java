package org.commonground.shell;

import java.util.Locale;

/**
 * The person in front of the screen, as the frame shows them.
 *
 * @param name the name this person chose to be shown by
 * @param from the organisation they speak for; empty where they speak for none
 * @param collaborative the name of the collaborative whose house this is
 * @param language the language they chose to read
 * @param colour index of the colour of their avatar, the same on every page
 */
public record Viewer(String name, String from, String collaborative, Locale language, int colour) {}
