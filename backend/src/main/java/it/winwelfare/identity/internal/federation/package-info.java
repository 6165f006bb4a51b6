/** Signing in at an OpenID Connect provider that the configuration names: SPID and CIE through a proxy, a Keycloak, another W.IN. */
@NullMarked
package it.winwelfare.identity.internal.federation;

import org.jspecify.annotations.NullMarked;
