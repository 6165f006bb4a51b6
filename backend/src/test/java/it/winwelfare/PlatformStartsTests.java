package it.winwelfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.testing.WinTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WinTest
class PlatformStartsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void theDatabaseKeepsInstantsInUtc() {
        String zone = jdbc.sql("SELECT @@session.time_zone").query(String.class).single();

        assertThat(zone).isIn("+00:00", "UTC");
    }

    @Test
    void transactionsSeeOnlyWhatIsCommitted() {
        String isolation = jdbc.sql("SELECT @@session.transaction_isolation")
                .query(String.class)
                .single();

        assertThat(isolation).isEqualTo("READ-COMMITTED");
    }

    @Test
    void badDataIsRefusedAndNotCutShort() {
        String mode = jdbc.sql("SELECT @@session.sql_mode").query(String.class).single();

        assertThat(mode).contains("STRICT_TRANS_TABLES", "ONLY_FULL_GROUP_BY");
    }

    @Test
    void theProbesAnswerWithoutALogin() throws Exception {
        mvc.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        mvc.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
    }
}
