/** What the app does for an employee. */
@NullMarked
package it.winwelfare.mobileapi.employee;

import org.jspecify.annotations.NullMarked;
