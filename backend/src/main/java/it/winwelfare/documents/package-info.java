/**
 * Owns the making of documents: PDF from templates, QR images, CSV tables. Knows how things are printed and nothing of what is printed.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"money"})
@NullMarked
package it.winwelfare.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
