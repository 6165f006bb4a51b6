package it.winwelfare.employees.internal;

import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.TaxCodeHolders;
import it.winwelfare.identity.UserId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells identity which users are the people of a tax code: those who accepted the invitation that their company had sent them. */
@Component
class TaxCodes implements TaxCodeHolders {

    private final JdbcClient client;

    TaxCodes(JdbcClient client) {
        this.client = client;
    }

    /** Also of those who have left: what they bought stays theirs. */
    @Override
    public Set<UserId> usersOf(CodiceFiscale code) {
        return client.sql(
                        "SELECT DISTINCT user_id FROM employees_employee WHERE tax_code = :code AND user_id IS NOT NULL")
                .param("code", code.value())
                .query((row, n) -> new UserId(Ids.uuid(row.getBytes("user_id"))))
                .set();
    }

    @Override
    public Set<CodiceFiscale> codesOf(UserId user) {
        return client.sql("SELECT DISTINCT tax_code FROM employees_employee WHERE user_id = :user")
                .param("user", Ids.bytes(user.value()))
                .query((row, n) -> new CodiceFiscale(row.getString("tax_code")))
                .set();
    }
}
