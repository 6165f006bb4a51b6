/**
 * What the platform does in a second, measured from outside: {@code mvn -Pbench verify}. It starts its own database with full durability
 * and the runnable jar with 768 MB, fills them, and calls them over HTTP from the same two cores.
 */
@NullMarked
package it.winwelfare.bench;

import org.jspecify.annotations.NullMarked;
