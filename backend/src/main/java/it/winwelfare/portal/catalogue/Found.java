package it.winwelfare.portal.catalogue;

import it.winwelfare.portal.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a search: what was asked, what was found, and how to go on. Shown by {@code catalogue/search :: search}.
 *
 * @param path the path of this page
 * @param total how many offers fit in all
 * @param page which page of them this is, from 1
 * @param pages how many there are, 0 if nothing fits
 * @param places municipalities with services, most first
 * @param similar names of municipalities that begin like the unknown one that was typed
 * @param distances how far people may want to go
 * @param sorts the orders of the list
 * @param active what narrows it
 */
public record Found(
        Wanted wanted,
        String path,
        List<Hit> hits,
        long total,
        int page,
        int pages,
        List<GroupFacet> groups,
        List<PlaceFacet> places,
        List<PlaceFacet> similar,
        List<Choice> distances,
        List<SortLink> sorts,
        List<ActiveFilter> active) {

    /** The address of the same search with one parameter changed. */
    public String with(String parameter, Object value) {
        return wanted.address(path, parameter, value);
    }

    /** The address of the same search without a parameter. */
    public String without(String parameter) {
        return wanted.address(path, parameter, null);
    }

    /** The address without the choices that narrow the list beside text and place. */
    public String wide() {
        return wanted.addressWide(path);
    }

    /** The address of the same search everywhere; an address without a place would mean the person's own. */
    public String everywhere() {
        return with(Wanted.PLACE, "");
    }

    /** The message key of what is wrong with a parameter, or null. */
    public @Nullable String problem(String parameter) {
        return wanted.problems().get(parameter);
    }
}
