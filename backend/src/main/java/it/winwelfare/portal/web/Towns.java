package it.winwelfare.portal.web;

import it.winwelfare.territory.District;
import it.winwelfare.territory.Districts;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The municipalities to choose from in a form: those of the Ambito first, then the others of the province. */
@Component
public class Towns {

    /** Codes of the statistics office begin with the province's. */
    private static final String BERGAMO = "016";

    private final List<Choice> choices;

    Towns(Districts districts, Municipalities municipalities) {
        List<Municipality> near = districts
                .byCode(Districts.VALLE_SERIANA)
                .map(District::municipalities)
                .orElseGet(List::of);
        this.choices = Stream.concat(
                        near.stream(),
                        municipalities.all().stream()
                                .filter(municipality -> municipality.istat().startsWith(BERGAMO))
                                .filter(municipality -> !near.contains(municipality)))
                .map(municipality -> Choice.of(municipality.istat(), municipality.name()))
                .toList();
    }

    /** Their names, by ISTAT code. */
    public List<Choice> choices() {
        return choices;
    }
}
