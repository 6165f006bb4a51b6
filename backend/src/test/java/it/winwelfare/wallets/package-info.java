@NullMarked
package it.winwelfare.wallets;

import org.jspecify.annotations.NullMarked;
