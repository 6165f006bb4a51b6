/**
 * The catalogue as pages show it, to anybody and to employees alike: what stands in the address bar, the list of what was found, the
 * choices that narrow it, and what an offer says.
 */
@NullMarked
package it.winwelfare.portal.catalogue;

import org.jspecify.annotations.NullMarked;
