/** How providers are kept: the aggregate, its policies, the daily job. */
@NullMarked
package it.winwelfare.providers.internal;

import org.jspecify.annotations.NullMarked;
