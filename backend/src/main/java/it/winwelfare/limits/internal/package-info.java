@NullMarked
package it.winwelfare.limits.internal;

import org.jspecify.annotations.NullMarked;
