/** Stories of the provider's pages. */
@NullMarked
package it.winwelfare.portal.provider;

import org.jspecify.annotations.NullMarked;
