/** How {@link it.winwelfare.wallets} keeps its promises; nothing outside the module may look in here. */
@NullMarked
package it.winwelfare.wallets.internal;

import org.jspecify.annotations.NullMarked;
