@NullMarked
package it.winwelfare.limits;

import org.jspecify.annotations.NullMarked;
