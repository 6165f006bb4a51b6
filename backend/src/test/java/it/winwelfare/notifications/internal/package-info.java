@NullMarked
package it.winwelfare.notifications.internal;

import org.jspecify.annotations.NullMarked;
