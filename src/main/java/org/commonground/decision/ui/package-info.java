/** The pages about motions and votes. */
@NullMarked
package org.commonground.decision.ui;

import org.jspecify.annotations.NullMarked;
