/** The style guide: every shared piece of a page on one page, in the demo profile. */
@NullMarked
package it.winwelfare.portal.style;

import org.jspecify.annotations.NullMarked;
