/** The employee's pages: what they have, what they can use it for, their vouchers, where the money went, for whom they may buy. */
@NullMarked
package it.winwelfare.portal.employee;

import org.jspecify.annotations.NullMarked;
