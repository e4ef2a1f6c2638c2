/** The pages about organisations, seats and people. */
@NullMarked
package org.commonground.membership.ui;

import org.jspecify.annotations.NullMarked;
