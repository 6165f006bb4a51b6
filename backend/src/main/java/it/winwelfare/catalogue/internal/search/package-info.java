/** The search over the live offers: an index in memory, rebuilt from the database at start and kept in step by a counter of changes. */
@NullMarked
package it.winwelfare.catalogue.internal.search;

import org.jspecify.annotations.NullMarked;
