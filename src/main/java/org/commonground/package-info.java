/** Common Ground: a live workspace for the people who create, run and revive anti-trafficking collaboratives. */
@NullMarked
package org.commonground;

import org.jspecify.annotations.NullMarked;
