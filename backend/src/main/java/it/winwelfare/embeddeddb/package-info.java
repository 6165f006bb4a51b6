/**
 * Owns the connection to the database: to the server that {@code win.db.url} names or, when it names none, to a MariaDB
 * that this module unpacks, starts, keeps in the data folder and stops.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.winwelfare.embeddeddb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
