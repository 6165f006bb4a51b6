/** The provider's area: the counter where vouchers are scanned, the day, the offers, the statements. */
@NullMarked
package it.winwelfare.portal.provider;

import org.jspecify.annotations.NullMarked;
