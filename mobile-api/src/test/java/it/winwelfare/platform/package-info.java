/** The packaged platform as its users run it: a process of its own, that can be stopped, killed and started again. */
@NullMarked
package it.winwelfare.platform;

import org.jspecify.annotations.NullMarked;
