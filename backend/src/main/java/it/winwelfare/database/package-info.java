/**
 * Owns the one SQL dialect that MySQL 8.4 and MariaDB 11.4 share, how instants stand in its columns, the statements that need more
 * than their text, and how requests of one moment share a trip to the database.
 * Where the database is, the module {@code embeddeddb} says.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.winwelfare.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
