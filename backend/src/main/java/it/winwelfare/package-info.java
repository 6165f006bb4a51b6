/** The application's start, and below it one package per module. */
@NullMarked
package it.winwelfare;

import org.jspecify.annotations.NullMarked;
