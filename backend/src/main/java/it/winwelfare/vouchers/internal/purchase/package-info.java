@NullMarked
package it.winwelfare.vouchers.internal.purchase;

import org.jspecify.annotations.NullMarked;
