/** Signing in, one's own account, and the doors to the areas that one may enter. */
@NullMarked
package it.winwelfare.portal.account;

import org.jspecify.annotations.NullMarked;
