/** How {@link it.winwelfare.employees} keeps its promises; nothing outside the module may look in here. */
@NullMarked
package it.winwelfare.employees.internal;

import org.jspecify.annotations.NullMarked;
