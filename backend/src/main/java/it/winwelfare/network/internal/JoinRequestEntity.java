package it.winwelfare.network.internal;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequest;
import it.winwelfare.network.JoinRequestId;
import it.winwelfare.network.JoinState;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.problems.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to join: it waits, and is decided once. */
@Entity
@Table(name = "network_join_request")
@SuppressWarnings("UnusedVariable") // some columns are written for the database and for people who ask it
class JoinRequestEntity {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Applicant applicant;

    private String organisationName;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String vatOrTaxCode;
    private String municipalityIstat;
    private String contactName;
    private String contactEmail;
    private @Nullable String phone;
    private @Nullable Integer employees;
    private @Nullable String message;
    private String locale;

    @Enumerated(EnumType.STRING)
    private JoinState state;

    private Instant submittedAt;
    private LocalDate dueOn;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable UUID organisationId;
    private @Nullable String pendingCode;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected JoinRequestEntity() {}

    /** Of a form that {@link JoinFormRules} let pass. */
    JoinRequestEntity(JoinRequestId id, JoinForm checked, Locale locale, Instant submittedAt, LocalDate dueOn) {
        this.id = id.value();
        this.applicant = checked.applicant();
        this.organisationName = checked.organisationName();
        this.kind = checked.kind();
        this.vatOrTaxCode = checked.vatOrTaxCode();
        this.municipalityIstat = checked.municipalityIstat();
        this.contactName = checked.contactName();
        this.contactEmail = checked.contactEmail();
        this.phone = checked.phone();
        this.employees = checked.employees();
        this.message = checked.message();
        this.locale = locale.getLanguage();
        this.state = JoinState.SUBMITTED;
        this.submittedAt = submittedAt;
        this.dueOn = dueOn;
        this.pendingCode = vatOrTaxCode;
    }

    void accept(OrganisationId organisation, Instant at) {
        decide(JoinState.ACCEPTED, at);
        organisationId = organisation.value();
    }

    void refuse(String why, Instant at) {
        decide(JoinState.REFUSED, at);
        reason = why;
    }

    /** @throws it.winwelfare.problems.Rejection {@code join-request-decided} */
    void requireWaiting() {
        if (state != JoinState.SUBMITTED) {
            throw Refused.conflict("join-request-decided");
        }
    }

    JoinRequest view() {
        JoinForm form = new JoinForm(
                applicant,
                organisationName,
                kind,
                vatOrTaxCode,
                municipalityIstat,
                contactName,
                contactEmail,
                phone,
                employees,
                message);
        return new JoinRequest(
                new JoinRequestId(id), form, state, submittedAt, dueOn, reason, Locale.forLanguageTag(locale));
    }

    private void decide(JoinState decision, Instant at) {
        requireWaiting();
        state = decision;
        decidedAt = at;
        pendingCode = null;
    }
}
