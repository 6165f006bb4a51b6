/** How organisations, alliances and join requests are kept, and the rules by which they are checked. */
@NullMarked
package it.winwelfare.network.internal;

import org.jspecify.annotations.NullMarked;
