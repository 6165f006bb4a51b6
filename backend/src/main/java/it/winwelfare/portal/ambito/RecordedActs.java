package it.winwelfare.portal.ambito;

import it.winwelfare.portal.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the record can be asked for: the acts on one kind of thing, whose names begin alike. */
final class RecordedActs {

    private static final List<String> THINGS = List.of(
            "voucher.",
            "offline-scan.",
            "counter.",
            "till.",
            "offer.",
            "provider.",
            "statement.",
            "company.",
            "carnet.",
            "plan.",
            "allocation.",
            "bank-transfer.",
            "employee.",
            "employees.",
            "relative.",
            "organisation.",
            "join-request.",
            "alliance.",
            "project.",
            "budget-line.",
            "user.",
            "invitation.",
            "machine-client.");

    private RecordedActs() {}

    /** The things in the order of the menu; one act alone comes first when it was asked for. */
    static List<Choice> choices(@Nullable String asked) {
        Stream<Choice> one = Stream.ofNullable(asked)
                .filter(what -> !what.isBlank() && !THINGS.contains(what))
                .map(what -> Choice.of(what, what));
        return Stream.concat(one, THINGS.stream().map(thing -> Choice.key(thing, "act." + thing + "any")))
                .toList();
    }
}
