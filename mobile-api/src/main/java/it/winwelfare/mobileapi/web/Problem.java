package it.winwelfare.mobileapi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import it.winwelfare.operations.RequestId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on the wire: RFC 9457.
 *
 * @param type the code as an address; the same for all refusals of the kind
 * @param title what sort of refusal it is
 * @param status as of HTTP
 * @param detail the sentence for people, in the language of the request
 * @param instance the path that was asked for
 * @param code stable, for programs; the last part of the type
 * @param requestId of the request, as in the header X-Request-Id: what to tell when asking for help
 * @param errors each reason, when there are several or one is about a field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A refusal (RFC 9457). Programs look at code, people read detail.")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String requestId,
        @Nullable List<Reason> errors) {

    private static final String TYPES = "https://winwelfare.it/problemi/";

    static Problem of(Reason reason, String title, int status, String instance, List<Reason> errors) {
        boolean telling = errors.size() > 1 || errors.stream().anyMatch(error -> error.field() != null);
        return new Problem(
                TYPES + reason.code(),
                title,
                status,
                reason.detail(),
                instance,
                reason.code(),
                RequestId.current(),
                telling ? errors : null);
    }
}
