/**
 * Owns the shape of a business refusal: a stable code, a kind and named arguments, never a text.
 * The texts are in the bundles {@code i18n/problems_*.properties}, under {@code problem.<code>}.
 */
@ApplicationModule(
        displayName = "Problems",
        allowedDependencies = {})
@NullMarked
package it.winwelfare.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
