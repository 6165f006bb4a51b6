/** Accounts, passwords, invitations: the rules and the tables behind {@link it.winwelfare.identity.Users}. */
@NullMarked
package it.winwelfare.identity.internal;

import org.jspecify.annotations.NullMarked;
