@NullMarked
package it.winwelfare.identity.internal.federation;

import org.jspecify.annotations.NullMarked;
