/** The pages about minutes. */
@NullMarked
package org.commonground.minutes.ui;

import org.jspecify.annotations.NullMarked;
