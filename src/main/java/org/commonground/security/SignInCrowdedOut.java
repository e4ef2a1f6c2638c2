package org.commonground.security;

import java.util.UUID;

/** Somebody signed in at so many places that this sign-in, used the longest ago, was ended. */
record SignInCrowdedOut(UUID lasting) {}
