/** The pages about vision and mission. */
@NullMarked
package org.commonground.purpose.ui;

import org.jspecify.annotations.NullMarked;
