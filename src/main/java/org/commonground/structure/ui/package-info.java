/** The pages about bodies. */
@NullMarked
package org.commonground.structure.ui;

import org.jspecify.annotations.NullMarked;
