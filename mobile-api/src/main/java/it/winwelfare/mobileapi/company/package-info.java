/** What a company's own systems do. */
@NullMarked
package it.winwelfare.mobileapi.company;

import org.jspecify.annotations.NullMarked;
