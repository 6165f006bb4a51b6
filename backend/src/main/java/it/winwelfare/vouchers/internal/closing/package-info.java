@NullMarked
package it.winwelfare.vouchers.internal.closing;

import org.jspecify.annotations.NullMarked;
