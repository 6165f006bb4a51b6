/** What all operations of the API share: scopes, problems, amounts, pages, the description. */
@NullMarked
package it.winwelfare.mobileapi.web;

import org.jspecify.annotations.NullMarked;
