/** What the measured server has besides the product: the request that does nothing. */
@NullMarked
package it.winwelfare.bench.server;

import org.jspecify.annotations.NullMarked;
