@NullMarked
package it.winwelfare.ledger;

import org.jspecify.annotations.NullMarked;
