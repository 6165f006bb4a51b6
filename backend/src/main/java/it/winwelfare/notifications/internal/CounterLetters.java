package it.winwelfare.notifications.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Users;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.Organisations;
import it.winwelfare.vouchers.OfflineScanRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What providers are told of their counter. */
@Component
class CounterLetters {

    private final Writing writing;
    private final Organisations organisations;
    private final Users users;

    CounterLetters(Writing writing, Organisations organisations, Users users) {
        this.writing = writing;
        this.organisations = organisations;
        this.users = users;
    }

    /**
     * A service was probably given and will not be paid, and whoever made the scan may be at home when it arrives. One letter for each
     * day on which any arrive: the page has them all. It names neither voucher nor person.
     */
    @ApplicationModuleListener(id = "notifications.scan-refused")
    void on(OfflineScanRefused event) {
        if (event.by().origin().channel() == Channel.DEMO) {
            return;
        }
        Locale locale = users.localeOf(event.by().requireUser());
        LocalDate arrived = BusinessTime.dateOf(Ids.instantOf(event.scan()));
        writing.write(new Letter(
                "scan-refused:" + event.provider() + ":" + arrived,
                "scan-refused",
                organisations.find(event.provider()).email(),
                locale,
                List.of(Words.day(arrived, locale), event.till()),
                "/fornitore/cassa/conflitti"));
    }
}
