/** What people do from end to end, in a real browser over the demo's data. */
@NullMarked
package it.winwelfare.stories;

import org.jspecify.annotations.NullMarked;
