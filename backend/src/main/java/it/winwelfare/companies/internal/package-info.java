/** How companies, plans and carnets are kept, and the rules by which they are checked. */
@NullMarked
package it.winwelfare.companies.internal;

import org.jspecify.annotations.NullMarked;
