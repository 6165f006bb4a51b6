@NullMarked
package it.winwelfare.ledger.internal;

import org.jspecify.annotations.NullMarked;
