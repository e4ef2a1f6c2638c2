/** Appointments and series of them as calendar programs read them (RFC 5545, RFC 5546), and everybody's own feed of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "membership", "shell"})
package org.commonground.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
