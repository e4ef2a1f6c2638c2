/** What one can put on a ballot, and what all ballots together say: plain Java, so that anybody can recount anywhere. */
@NullMarked
package org.commonground.decision.ballot;

import org.jspecify.annotations.NullMarked;
