/** Visitors who walk the pages in a real browser, on a phone and at a desk. */
@NullMarked
package it.winwelfare.testing.browser;

import org.jspecify.annotations.NullMarked;
