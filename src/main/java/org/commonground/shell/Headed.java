package org.commonground.shell;

/** A page that has a headline for the top bar. Every page inside the frame does. */
public interface Headed {

    Headline headline();
}
