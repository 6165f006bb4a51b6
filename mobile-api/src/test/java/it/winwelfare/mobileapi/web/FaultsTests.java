package it.winwelfare.mobileapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.mobileapi.web.Faults.Verdict;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What the container finds, and no request of a simulated one can show. */
class FaultsTests {

    private final Faults faults;

    FaultsTests() {
        StaticMessageSource sentences = new StaticMessageSource();
        sentences.setUseCodeAsDefaultMessage(true);
        faults = new Faults(new Reasons(sentences));
    }

    @Test
    void aMalformedQueryIsNoFaultOfOurs() {
        assertIs(faults.of(new InvalidParameterException("x=%zz")), 400, "bad-request");
    }

    @Test
    void moreThanTheContainerTakesIsToldAsSuch() {
        assertIs(faults.of(new InvalidParameterException("too much", 413)), 413, "body-too-large");
    }

    @Test
    void aHeaderThatTheFirewallRefusesWhenItIsReadIsNoFaultOfOurs() {
        assertIs(faults.of(new RequestRejectedException("odd")), 400, "bad-request");
    }

    @Test
    void aFormWithFilesIsNoMediaTypeOfTheApi() {
        assertIs(faults.of(new MultipartException("no boundary")), 415, "media-type-unsupported");
        assertIs(faults.of(new MaxUploadSizeExceededException(1)), 413, "body-too-large");
    }

    @Test
    void whatNobodyThoughtOfIs() {
        assertIs(faults.of(new IllegalStateException("a bug")), 500, "fault");
    }

    private static void assertIs(Verdict verdict, int status, String code) {
        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.reason().code()).isEqualTo(code);
    }
}
