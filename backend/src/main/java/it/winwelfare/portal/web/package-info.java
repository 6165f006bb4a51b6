/** What all pages share: language, formats, forms, messages shown once, navigation, error pages. */
@NullMarked
package it.winwelfare.portal.web;

import org.jspecify.annotations.NullMarked;
