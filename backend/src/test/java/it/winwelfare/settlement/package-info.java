/** Tests of the monthly statements. */
@NullMarked
package it.winwelfare.settlement;

import org.jspecify.annotations.NullMarked;
