/** The pages in front of the door: signing in, joining, setting up. */
@NullMarked
package org.commonground.security.ui;

import org.jspecify.annotations.NullMarked;
