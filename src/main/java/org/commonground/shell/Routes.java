package org.commonground.shell;

/** Every door of the house. Pages are addressed by these, never imported. */
public final class Routes {

    public static final String HOME = "";
    public static final String PURPOSE = "purpose";
    public static final String STRUCTURE = "structure";
    public static final String MEETINGS = "meetings";
    public static final String DECISIONS = "decisions";
    public static final String ACTIONS = "actions";
    public static final String DISPLAY = "display";
    public static final String MEMBERS = "members";
    public static final String PROFILE = "profile";
    public static final String POST = "mail";
    public static final String COPIES = "copies";
    public static final String LOGIN = "login";
    public static final String SETUP = "setup";
    public static final String JOIN = "join";

    private Routes() {}
}
