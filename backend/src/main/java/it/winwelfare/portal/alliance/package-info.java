/** The Alleanze's and the ATS's view: what was awarded, committed, spent and left, down to the last voucher. */
@NullMarked
package it.winwelfare.portal.alliance;

import org.jspecify.annotations.NullMarked;
