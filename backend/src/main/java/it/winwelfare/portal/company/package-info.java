/** HR's area: the company's money, its people, its plans and the services that it opens. No service bought and no provider anywhere. */
@NullMarked
package it.winwelfare.portal.company;

import org.jspecify.annotations.NullMarked;
