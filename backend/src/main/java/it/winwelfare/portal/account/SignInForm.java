package it.winwelfare.portal.account;

/** What the sign-in page shows; Spring Security reads what is sent. */
record SignInForm(String email, String password) {
    /** Without the password: it may come into a log. */
    @Override
    public String toString() {
        return "SignInForm";
    }
}
