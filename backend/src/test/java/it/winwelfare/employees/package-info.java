@NullMarked
package it.winwelfare.employees;

import org.jspecify.annotations.NullMarked;
