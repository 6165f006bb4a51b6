package it.winwelfare.providers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells, once each, that an accreditation has lapsed. It has lapsed by its date whether or not this ran. */
@Component
class Lapses {

    private static final Logger log = LoggerFactory.getLogger(Lapses.class);
    private static final String NAME = "providers.lapses";

    private final ProviderRegister register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Lapses(ProviderRegister register, ApplicationEventPublisher events, Clock clock) {
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes each lapse that nobody was told of.
     *
     * @return how many
     */
    @Transactional
    int tell() {
        LocalDate today = BusinessTime.today(clock);
        List<ProviderEntity> lapsed = register.lapsedUntoldOn(today);
        for (ProviderEntity provider : lapsed) {
            provider.lapseIsTold();
            events.publishEvent(new ProviderAccreditationLapsed(
                    Actor.system(NAME), provider.organisation(), provider.accreditedUntil()));
        }
        return lapsed.size();
    }

    /** When it runs: just after the day of business began. */
    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        RecurringTask<Void> providerLapsesDaily(Lapses lapses) {
            return Tasks.recurring(NAME, Schedules.daily(BusinessTime.ZONE, LocalTime.of(0, 5)))
                    .execute((instance, context) -> log.info("{} accreditations lapsed", lapses.tell()));
        }
    }
}
