/** What all tests share: one database for the whole JVM, and the annotation that starts the application on it. */
@NullMarked
package it.winwelfare.testing;

import org.jspecify.annotations.NullMarked;
