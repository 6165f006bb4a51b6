/** The doors of the web: filter chains, sign-in, headers, and the actor of a request. */
@NullMarked
package it.winwelfare.identity.internal.web;

import org.jspecify.annotations.NullMarked;
