package it.winwelfare.employees;

/** The columns that an import reads; a file may have others, which are not read. */
public enum ImportColumn {
    PAYROLL_NUMBER("payrollNumber"),
    TAX_CODE("taxCode"),
    GIVEN_NAME("givenName"),
    FAMILY_NAME("familyName"),
    EMAIL("email"),
    CATEGORY("category"),
    MUNICIPALITY("municipality");

    private final String key;

    ImportColumn(String key) {
        this.key = key;
    }

    /** The name of the field, as {@link EmployeeData} calls it. */
    public String key() {
        return key;
    }

    /** Whether a file without this column is refused. Only the e-mail address may be missing. */
    public boolean required() {
        return this != EMAIL;
    }
}
