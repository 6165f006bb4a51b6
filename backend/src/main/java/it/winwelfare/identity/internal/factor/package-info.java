/** Second factors: the app's codes, passkeys, recovery codes, and who must have one. */
@NullMarked
package it.winwelfare.identity.internal.factor;

import org.jspecify.annotations.NullMarked;
