@NullMarked
package it.winwelfare.vouchers.internal.token;

import org.jspecify.annotations.NullMarked;
