package it.winwelfare.mobileapi.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import it.winwelfare.identity.Actor;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** What the description says beside what the operations themselves tell. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SCHEME = "oauth2";
    private static final String PROBLEM = "#/components/schemas/Problem";

    ApiDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI description() {
        Components components = new Components().addSecuritySchemes(SCHEME, scheme());
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("W.IN. API")
                        .version("v1")
                        .description("Vouchers for family services: for the employees’ app, the providers’ scanner"
                                + " and the companies’ own systems. Refusals are Problem Details (RFC"
                                + " 9457), in the language of Accept-Language. A request that moves money"
                                + " carries an Idempotency-Key: sent again with the same content it gives"
                                + " the first answer, with another content 409. Instants are UTC, days are"
                                + " those of Europe/Rome."))
                .servers(List.of(new Server().url("/")))
                .components(components);
    }

    private static SecurityScheme scheme() {
        Scopes app = new Scopes()
                .addString(Scoped.PROFILE, "Your own profile and family")
                .addString(Scoped.WALLET, "Your own money")
                .addString(Scoped.VOUCHER, "Your own vouchers")
                .addString(Scoped.REDEEM, "Taking vouchers for a provider")
                .addString(Scoped.STATEMENT, "A provider’s statements");
        Scopes machine = new Scopes()
                .addString(Scoped.EMPLOYEES_WRITE, "Writing a company’s employees")
                .addString(Scoped.FUNDS_READ, "Reading a company’s funds and plans")
                .addString(Scoped.ALLOCATIONS_WRITE, "Allocating a company’s funds");
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows()
                        .authorizationCode(new OAuthFlow()
                                .authorizationUrl("/oauth2/authorize")
                                .tokenUrl("/oauth2/token")
                                .scopes(app))
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(machine)));
    }

    /** Names that do not hang on the order in which operations are found, the scopes, and how refusals look. */
    @Bean
    OperationCustomizer operations() {
        return (operation, handler) -> {
            operation.setOperationId(idOf(handler));
            ScopeGate.scopesOf(handler).ifPresent(scopes -> require(operation, scopes));
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("Refused")
                                    .content(new Content()
                                            .addMediaType(
                                                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                    new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
            return operation;
        };
    }

    private static void require(Operation operation, String... scopes) {
        for (String scope : scopes) {
            operation.addSecurityItem(new SecurityRequirement().addList(SCHEME, scope));
        }
    }

    private static String idOf(HandlerMethod handler) {
        String family = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        String method = handler.getMethod().getName();
        return family.substring(0, 1).toLowerCase(Locale.ROOT)
                + family.substring(1)
                + method.substring(0, 1).toUpperCase(Locale.ROOT)
                + method.substring(1);
    }
}
