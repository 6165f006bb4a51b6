/** The OAuth2 authorization server: its keys, clients, authorizations and tokens. */
@NullMarked
package it.winwelfare.identity.internal.oauth;

import org.jspecify.annotations.NullMarked;
