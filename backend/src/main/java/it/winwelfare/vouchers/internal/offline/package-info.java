/** Scans that tills make without network: whether each is believed, what became of it, and the list of those that were refused. */
@NullMarked
package it.winwelfare.vouchers.internal.offline;

import org.jspecify.annotations.NullMarked;
