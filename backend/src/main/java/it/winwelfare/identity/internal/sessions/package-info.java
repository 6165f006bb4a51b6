/** Sessions of browsers: kept in the database, listed for their owner, ended. */
@NullMarked
package it.winwelfare.identity.internal.sessions;

import org.jspecify.annotations.NullMarked;
