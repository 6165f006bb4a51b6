package it.winwelfare.portal.site;

import it.winwelfare.network.Alliance;
import it.winwelfare.network.Organisation;
import java.util.List;

/**
 * An Alleanza and who belongs to it.
 *
 * @param members of today, by name
 */
record Circle(Alliance alliance, List<Organisation> members) {}
