/**
 * Owns how the platform is run and watched: the id of each request, the figures for those who watch, which surfaces an instance shows,
 * and the port on which only the house asks. Knows no word of the domain.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.winwelfare.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
