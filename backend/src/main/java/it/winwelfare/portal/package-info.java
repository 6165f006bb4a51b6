/**
 * Owns the web pages: one package per audience, and in {@code web} what all pages share.
 * The roof of the house: it may see every module's public face, and nobody sees it.
 */
@ApplicationModule(displayName = "Portal")
@NullMarked
package it.winwelfare.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
