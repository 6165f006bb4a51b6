/** The public pages: what W.IN. is, the catalogue, who takes part, how to join, and what the law wants said. No sign-in needed. */
@NullMarked
package it.winwelfare.portal.site;

import org.jspecify.annotations.NullMarked;
