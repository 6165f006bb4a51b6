@NullMarked
package it.winwelfare.vouchers.internal;

import org.jspecify.annotations.NullMarked;
