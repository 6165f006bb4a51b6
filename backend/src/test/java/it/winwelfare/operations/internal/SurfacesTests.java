package it.winwelfare.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.boot.config.startup.ImmediateStart;
import it.winwelfare.operations.Surface;
import it.winwelfare.operations.Surfaces;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What an instance shows that shows only a part. */
class SurfacesTests {

    private final Scheduler scheduler = mock(Scheduler.class);
    private final SchedulerState state = mock(SchedulerState.class);
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(Surfaces.class, SurfaceGate.class, JobsOfThisInstance.class)
            .withBean(Scheduler.class, (Supplier<Scheduler>) () -> scheduler);

    @ParameterizedTest
    @CsvSource({
        "portal, /accedi, 200",
        "portal, /oauth2/token, 200",
        "portal, /api/v1/me, 404",
        "portal, /api, 404",
        "portal, /apicoltura, 200",
        "portal, /actuator/health/readiness, 200",
        "mobile, /api/v1/me, 200",
        "mobile, /accedi, 404",
        "mobile, /, 404",
        "mobile, /assets/css/win.css, 404",
        "mobile, /actuator/health/liveness, 200",
        "jobs, /api/v1/me, 404",
        "jobs, /dipendente, 404",
        "jobs, /actuator/health/readiness, 200",
        "'portal,mobile', /api/v1/me, 200",
        "'portal,mobile', /dipendente, 200",
        "'portal,mobile,jobs', /api/v1/me, 200"
    })
    void anInstanceAnswersForItsSurfacesAlone(String surfaces, String path, int status) {
        Mockito.when(scheduler.getSchedulerState()).thenReturn(state);
        runner.withPropertyValues("win.surfaces=" + surfaces).run(context -> {
            MockHttpServletResponse response = new MockHttpServletResponse();
            MockFilterChain chain = new MockFilterChain();
            context.getBean(SurfaceGate.class).doFilter(new MockHttpServletRequest("GET", path), response, chain);
            assertThat(response.getStatus()).isEqualTo(status);
            assertThat(chain.getRequest() != null).isEqualTo(status == 200);
        });
    }

    @Test
    void allIsShownUnlessSomethingIsSaid() {
        Mockito.when(scheduler.getSchedulerState()).thenReturn(state);
        runner.run(context -> {
            for (Surface surface : Surface.values()) {
                assertThat(context.getBean(Surfaces.class).show(surface)).isTrue();
            }
        });
    }

    @Test
    void jobsRunWhereTheyAreWanted() {
        Mockito.when(scheduler.getSchedulerState()).thenReturn(state);
        runner.withPropertyValues("win.surfaces=jobs").run(context -> {
            assertThat(context.getBean(DbSchedulerStarter.class)).isInstanceOf(ImmediateStart.class);
            verify(scheduler).start();
        });
    }

    @Test
    void jobsDoNotRunElsewhereButCanBePlanned() {
        runner.withPropertyValues("win.surfaces=portal,mobile").run(context -> {
            assertThat(context.getBean(DbSchedulerStarter.class)).isNotInstanceOf(ImmediateStart.class);
            context.getBean(DbSchedulerStarter.class).doStart();
            verify(scheduler, never()).start();
        });
    }

    @Test
    void aSurfaceThatIsNoneStopsTheStart() {
        runner.withPropertyValues("win.surfaces=portal,website")
                .run(context -> assertThat(context).hasFailed());
    }
}
