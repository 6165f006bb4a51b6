package it.winwelfare;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.winwelfare.operations.RequestId;
import java.time.Duration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * How events reach their listeners after the commit: a few threads with a queue, so that ten thousand invitations at once do not take
 * every database connection from the people who are waiting for a page. What a listener could not do stays in the registry and is
 * handed to it again.
 */
@Configuration(proxyBeanMethods = false)
class EventDelivery {

    private static final int THREADS = 4;
    private static final int SECONDS_TO_FINISH = 25;
    private static final Duration AGAIN_EVERY = Duration.ofMinutes(1);
    private static final Duration GIVEN_UP_BY_ITS_THREAD = Duration.ofMinutes(5);

    @Bean(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("events-");
        executor.setTaskDecorator(RequestId::keptFor);
        executor.setCorePoolSize(THREADS);
        executor.setMaxPoolSize(THREADS);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        return executor;
    }

    @Bean
    RecurringTask<Void> eventsAgain(IncompleteEventPublications publications) {
        return Tasks.recurring("events.again", Schedules.fixedDelay(AGAIN_EVERY))
                .execute((instance, context) ->
                        publications.resubmitIncompletePublicationsOlderThan(GIVEN_UP_BY_ITS_THREAD));
    }
}
