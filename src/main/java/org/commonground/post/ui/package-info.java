/** Where everybody looks after their own notices, and a coordinator sees whether letters go out. */
@NullMarked
package org.commonground.post.ui;

import org.jspecify.annotations.NullMarked;
