@NullMarked
package it.winwelfare.employees.internal;

import org.jspecify.annotations.NullMarked;
