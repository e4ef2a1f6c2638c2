/** Where everybody looks after their own calendar feed. */
@NullMarked
package org.commonground.calendar.ui;

import org.jspecify.annotations.NullMarked;
