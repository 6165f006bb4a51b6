/** How letters are written, kept and sent. */
@NullMarked
package it.winwelfare.notifications.internal;

import org.jspecify.annotations.NullMarked;
