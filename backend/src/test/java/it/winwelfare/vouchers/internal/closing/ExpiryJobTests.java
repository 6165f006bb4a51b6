package it.winwelfare.vouchers.internal.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import it.winwelfare.vouchers.VoucherExpiry;
import org.junit.jupiter.api.Test;

class ExpiryJobTests {

    @Test
    @SuppressWarnings("NullAway") // the task asks nothing of who runs it
    void vouchersExpireByNight() {
        VoucherExpiry expiry = mock();
        RecurringTask<Void> night = new ExpiryJob().vouchersExpireByNight(expiry);
        assertThat(night.getName()).isEqualTo("vouchers.expiry");
        night.execute(new TaskInstance<>(night.getName(), "now"), null);
        verify(expiry).run();
    }
}
