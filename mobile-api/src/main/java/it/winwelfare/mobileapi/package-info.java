/**
 * Owns the REST API {@code /api/v1}: one package per audience, and in {@code web} what all operations share.
 * It decides nothing: it turns requests into calls of the modules' faces, and their answers and refusals into JSON.
 */
@ApplicationModule(displayName = "Mobile API")
@NullMarked
package it.winwelfare.mobileapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
