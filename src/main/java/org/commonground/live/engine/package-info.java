/** The one door to Collaboration Engine. */
@NullMarked
package org.commonground.live.engine;

import org.jspecify.annotations.NullMarked;
