@NullMarked
package it.winwelfare.audit;

import org.jspecify.annotations.NullMarked;
