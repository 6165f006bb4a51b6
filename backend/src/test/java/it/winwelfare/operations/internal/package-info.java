@NullMarked
package it.winwelfare.operations.internal;

import org.jspecify.annotations.NullMarked;
