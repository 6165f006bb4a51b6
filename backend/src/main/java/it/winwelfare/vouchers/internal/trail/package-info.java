@NullMarked
package it.winwelfare.vouchers.internal.trail;

import org.jspecify.annotations.NullMarked;
