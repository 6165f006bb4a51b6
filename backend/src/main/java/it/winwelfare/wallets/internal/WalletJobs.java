package it.winwelfare.wallets.internal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.operations.GivingUp;
import it.winwelfare.wallets.AllocationId;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the wallets. */
@Configuration(proxyBeanMethods = false)
public class WalletJobs {

    static final String ALLOCATION = "wallets.allocation";
    private static final TaskDescriptor<Void> ALLOCATING = TaskDescriptor.of(ALLOCATION);
    private static final Logger log = LoggerFactory.getLogger(WalletJobs.class);

    /** The job of one allocation; scheduling it twice is scheduling it once. */
    public static TaskInstance<Void> allocating(AllocationId id) {
        return ALLOCATING.instance(id.toString()).build();
    }

    @Bean
    OneTimeTask<Void> walletsAllocation(AllocationRun run) {
        return Tasks.oneTime(ALLOCATING)
                .onFailure(new GivingUp(id -> run.giveUp(AllocationId.parse(id))))
                .execute((instance, context) -> run.run(AllocationId.parse(instance.getId())));
    }

    @Bean
    RecurringTask<Void> walletsPocketReturn(PocketReturn pocketReturn) {
        return Tasks.recurring("wallets.pocket-return", Schedules.daily(BusinessTime.ZONE, LocalTime.of(1, 10)))
                .execute((instance, context) -> log.info("{} came back from closed pockets", pocketReturn.run()));
    }
}
