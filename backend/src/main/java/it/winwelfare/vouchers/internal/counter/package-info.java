@NullMarked
package it.winwelfare.vouchers.internal.counter;

import org.jspecify.annotations.NullMarked;
