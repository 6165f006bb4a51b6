/** Stories of the company's pages. */
@NullMarked
package it.winwelfare.portal.company;

import org.jspecify.annotations.NullMarked;
