/** How bank transfers are kept, and the rules by which they are checked. */
@NullMarked
package it.winwelfare.payments.internal;

import org.jspecify.annotations.NullMarked;
