/** How offers are kept and governed: the aggregate and its policies. */
@NullMarked
package it.winwelfare.catalogue.internal;

import org.jspecify.annotations.NullMarked;
