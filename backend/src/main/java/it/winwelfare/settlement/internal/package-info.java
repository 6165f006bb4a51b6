/** How statements are made, kept and printed. */
@NullMarked
package it.winwelfare.settlement.internal;

import org.jspecify.annotations.NullMarked;
