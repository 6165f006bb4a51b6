package it.winwelfare.vouchers.internal.closing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.VoucherExpiry;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpiryJob {

    private static final Logger log = LoggerFactory.getLogger(ExpiryJob.class);

    /** Soon after the day that was the last for some, and before the pockets' own expiry takes what comes back. */
    @Bean
    RecurringTask<Void> vouchersExpireByNight(VoucherExpiry expiry) {
        return Tasks.recurring("vouchers.expiry", Schedules.daily(BusinessTime.ZONE, LocalTime.of(0, 15)))
                .execute((instance, context) -> log.info("{} vouchers expired", expiry.run()));
    }
}
