package it.winwelfare.operations.internal;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** A trace tells which kind of page was asked for, and not the very address: the links of invitations and resets are good for who has them. */
@Component
class AddressesUntraced implements ObservationFilter {

    private static final String ADDRESS = "http.url";

    @Override
    public Observation.Context map(Observation.Context context) {
        return context instanceof ServerRequestObservationContext
                ? context.removeHighCardinalityKeyValue(ADDRESS)
                : context;
    }
}
