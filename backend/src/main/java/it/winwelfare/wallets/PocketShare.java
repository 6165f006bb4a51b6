package it.winwelfare.wallets;

import it.winwelfare.money.Money;

/** What one pocket gives to a price; above zero. */
public record PocketShare(PocketId pocket, Money amount) {}
