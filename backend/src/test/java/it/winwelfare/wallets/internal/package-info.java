@NullMarked
package it.winwelfare.wallets.internal;

import org.jspecify.annotations.NullMarked;
