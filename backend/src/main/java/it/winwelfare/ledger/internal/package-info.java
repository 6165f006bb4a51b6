/** How the ledger writes and reads its tables. */
@NullMarked
package it.winwelfare.ledger.internal;

import org.jspecify.annotations.NullMarked;
