/** What the app or a till does for a provider, and what anybody needs to prove a voucher genuine. */
@NullMarked
package it.winwelfare.mobileapi.provider;

import org.jspecify.annotations.NullMarked;
