package it.winwelfare.portal.account;

/** What the sign-in page shows; Spring Security reads what is sent. */
record SignInForm(String email, String password) {}
