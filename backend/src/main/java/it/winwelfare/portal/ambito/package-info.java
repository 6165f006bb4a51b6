/** The Ambito's desk: what waits for a decision, companies, providers, money, the record of acts. */
@NullMarked
package it.winwelfare.portal.ambito;

import org.jspecify.annotations.NullMarked;
