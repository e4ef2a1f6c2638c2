/** The pages about motions and votes, and the parts of them that other rooms show. */
@NullMarked
@NamedInterface("ui")
package org.commonground.decision.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
