package it.winwelfare.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.testing.WinTest;
import java.sql.BatchUpdateException;
import java.util.List;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a fault of the database says, down to its first cause, on its way into a log. */
@WinTest
class QuietSqlFaultsTests {

    private static final String SECRET = "RSSMRA80A01F205X";

    private static final String AGAIN = """
        INSERT INTO identity_user (id, email, name, password, locale, created_at)
        SELECT ?, email, ?, password, locale, created_at FROM identity_user WHERE email = ?""";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Users users;

    @Test
    void aDuplicateNamesItsKeyAndNotItsValue() {
        String email = People.with(users, Role.EMPLOYEE).email().value();

        Throwable fault = catchThrowable(() -> jdbc.update(AGAIN, Ids.bytes(Ids.next()), "Anna", email));

        assertThat(fault).isInstanceOf(DuplicateKeyException.class);
        assertThat(all(fault)).contains("identity_user_email", "'…'").doesNotContain(email);
    }

    @Test
    void soDoesOneOfABatch() {
        UserView user = People.with(users, Role.EMPLOYEE);
        String email = user.email().value();

        Throwable fault = catchThrowable(() ->
                jdbc.batchUpdate(AGAIN, List.of(new Object[] {Ids.bytes(Ids.next()), "Anna", email}, new Object[] {
                    Ids.bytes(Ids.next()), "Bruno", email
                })));

        assertThat(fault).isInstanceOf(DuplicateKeyException.class).hasCauseInstanceOf(BatchUpdateException.class);
        assertThat(all(fault)).contains("identity_user_email").doesNotContain(email);
    }

    @Test
    void aValueThatDoesNotFitIsNotToldEither() {
        String email = People.with(users, Role.EMPLOYEE).email().value();

        Throwable fault = catchThrowable(
                () -> jdbc.update("UPDATE identity_user SET failures = ? WHERE email = ?", SECRET, email));

        assertThat(fault).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(all(fault)).contains("failures").doesNotContain(SECRET, email);
    }

    @Test
    void noPieceOfAStatementIsToldThatCannotBeRead() {
        Throwable fault = catchThrowable(() -> jdbc.queryForList("SELECT 1 FROM WHERE x = '" + SECRET + "'"));

        // Spring names the statement itself; ours have places where values go.
        assertThat(all(fault.getCause())).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Duplicate entry 'RSSMRA80A01F205X' for key 'employees_employee.tax_code'",
                "Duplicate entry 'it''s for key 'RSSMRA80A01F205X' for key 'k'",
                "Duplicate entry 'two\nRSSMRA80A01F205X' for key 'k'",
                "Data truncation: Incorrect datetime value: 'RSSMRA80A01F205X' for column `d`.`t`.`c` at row 1",
                "Incorrect string value: 'RSSMRA80A01F205X' for column 'name' at row 1",
                "Data truncation: Truncated incorrect DOUBLE value: 'RSSMRA80A01F205X'",
                "You have an error in your SQL syntax; … to use near 'x = 'RSSMRA80A01F205X'' at line 1"
            })
    void theServersSentencesLoseTheirValues(String sentence) {
        assertThat(QuietSqlFaults.quiet(sentence)).contains("'…'").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Table 'win.nothing' doesn't exist",
                "Column 'name' cannot be null",
                "Data truncation: Data too long for column 'name' at row 1",
                "CONSTRAINT `identity_user_failures` failed for `win`.`identity_user`",
                "Deadlock found when trying to get lock; try restarting transaction"
            })
    void whatNamesNoValueStays(String sentence) {
        assertThat(QuietSqlFaults.quiet(sentence)).isEqualTo(sentence);
    }

    private static String all(Throwable fault) {
        return Throwables.getStackTrace(fault);
    }
}
