/** How entries are written, sealed and verified. */
@NullMarked
package it.winwelfare.audit.internal;

import org.jspecify.annotations.NullMarked;
