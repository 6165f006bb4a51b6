package it.winwelfare.employees.internal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.winwelfare.employees.ImportId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.operations.GivingUp;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs behind imports. */
@Configuration(proxyBeanMethods = false)
public class ImportJobs {

    static final String APPLY = "employees.import";
    private static final TaskDescriptor<Void> APPLYING = TaskDescriptor.of(APPLY);
    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    /** The job of one import; scheduling it twice is scheduling it once. */
    public static TaskInstance<Void> applying(ImportId id) {
        return APPLYING.instance(id.toString()).build();
    }

    @Bean
    OneTimeTask<Void> employeesImport(ImportRun run) {
        return Tasks.oneTime(APPLYING)
                .onFailure(new GivingUp(id -> run.fail(ImportId.parse(id))))
                .execute((instance, context) -> run.run(ImportId.parse(instance.getId())));
    }

    @Bean
    RecurringTask<Void> oldImportRows(ImportCleaning cleaning) {
        return Tasks.recurring("employees.import-cleaning", Schedules.daily(BusinessTime.ZONE, LocalTime.of(3, 40)))
                .execute((instance, context) -> log.info("{} rows of old imports thrown away", cleaning.run()));
    }
}
