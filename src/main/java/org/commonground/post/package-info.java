/** Letters by mail to those who want them. Everything works without a mail server; with one, notices go out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "membership", "shell", "live", "live :: ui"})
package org.commonground.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
