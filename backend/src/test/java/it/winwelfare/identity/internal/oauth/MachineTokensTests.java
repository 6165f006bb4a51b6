package it.winwelfare.identity.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import it.winwelfare.testing.WinTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.MockMvc;

/** The tokens of a company's machine, which shows a secret. */
@WinTest
class MachineTokensTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    MachineClients machines;

    @Autowired
    JwtDecoder decoder;

    private final OrganisationId company = OrganisationId.next();

    private final Actor hr = new Actor(
            UserId.next(), "HR", Set.of(new RoleIn(Role.COMPANY_HR, company)), new Origin(Channel.PORTAL, null));

    @Test
    void aCompanysMachineGetsATokenByItsSecret() throws Exception {
        MachineClients.Created client = machines.create(hr, company, "Paghe");

        String token = App.json(mvc.perform(App.token("client_credentials")
                                .param("scope", "employees:write funds:read")
                                .with(httpBasic(client.clientId(), client.secret())))
                        .andExpect(status().isOk()))
                .get("access_token")
                .asString();

        Jwt access = decoder.decode(token);
        assertThat(access.getSubject()).isEqualTo(client.clientId());
        assertThat(access.getClaimAsString("client_id")).isEqualTo(client.clientId());
        assertThat(access.getClaimAsStringList("scope")).containsExactlyInAnyOrder("employees:write", "funds:read");
    }

    @Test
    void aMachineCannotAskForThePurchasesOfPeople() throws Exception {
        MachineClients.Created client = machines.create(hr, company, "Paghe");

        mvc.perform(App.token("client_credentials")
                        .param("scope", "voucher")
                        .with(httpBasic(client.clientId(), client.secret())))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.error").value("invalid_scope"));
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        MachineClients.Created client = machines.create(hr, company, "Paghe");

        mvc.perform(App.token("client_credentials").with(httpBasic(client.clientId(), "guess")))
                .andExpect(status().isUnauthorized());
        mvc.perform(App.token("client_credentials").param("client_id", client.clientId()))
                .andExpect(status().isUnauthorized());
        mvc.perform(App.token("refresh_token")
                        .param("client_id", client.clientId())
                        .param("refresh_token", "guess"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aRevokedMachineGetsNoMoreTokens() throws Exception {
        MachineClients.Created client = machines.create(hr, company, "Paghe");
        machines.revoke(hr, company, client.clientId());

        mvc.perform(App.token("client_credentials").with(httpBasic(client.clientId(), client.secret())))
                .andExpect(status().isUnauthorized());
        assertThat(machines.list(hr, company)).singleElement().satisfies(listed -> {
            assertThat(listed.label()).isEqualTo("Paghe");
            assertThat(listed.revokedAt()).isNotNull();
        });
    }
}
