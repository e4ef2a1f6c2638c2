/** Where coordinators have copies made and deleted, and where it is said which may hold what was purged. */
@NullMarked
@NamedInterface("ui")
package org.commonground.copy.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
