package it.winwelfare.identity;

/** What somebody does for an organisation. A person may have several roles, in several organisations. */
public enum Role {
    /** Works for a company and spends its welfare. */
    EMPLOYEE,
    /** Runs a company's welfare: people, plans, money. Never sees who bought what. */
    COMPANY_HR,
    /** A company's own payroll system, by client credentials. Never a person. */
    COMPANY_MACHINE,
    /** Works for a provider: offers services and redeems vouchers. */
    PROVIDER,
    /** The back office of the Ambito, which runs the platform. */
    AMBITO,
    /** Directs an Alleanza, for its leading organisation. */
    ALLIANCE,
    /** The health agency that awards the Alleanze's money. */
    ATS,
    /** The platform itself: jobs, start-up, migrations. Never a person. */
    SYSTEM;

    /** Whether a person can have it by invitation. */
    public boolean isForPeople() {
        return this != COMPANY_MACHINE && this != SYSTEM;
    }
}
