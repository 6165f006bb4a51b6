/** How projects, budget lines and what people used of them are kept, and the rules by which they are checked. */
@NullMarked
package it.winwelfare.programmes.internal;

import org.jspecify.annotations.NullMarked;
