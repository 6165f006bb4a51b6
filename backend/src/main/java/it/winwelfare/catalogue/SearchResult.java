package it.winwelfare.catalogue;

import java.util.List;
import java.util.Map;

/**
 * One page of what was found, and how it is spread.
 *
 * @param total how many offers fit in all
 * @param page which page this is, from 1
 * @param pages how many there are, 0 if nothing fits
 * @param categories offers by code of category, most first; counted without the choice of categories, so that the other choices show
 *     what they would give
 * @param municipalities offers by ISTAT code of their site, most first; counted without the choice of a place
 */
public record SearchResult(
        List<OfferSummary> offers,
        long total,
        int page,
        int pages,
        Map<String, Integer> categories,
        Map<String, Integer> municipalities) {}
