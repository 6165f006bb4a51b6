@NullMarked
package it.winwelfare.operations;

import org.jspecify.annotations.NullMarked;
