package it.winwelfare.identity.internal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Back to the sign-in page, which says why, and shows the address again so that it is typed once. */
class AfterRefusal extends SimpleUrlAuthenticationFailureHandler {

    /** The sign-in page looks for it under this name, and removes it. */
    private static final String TYPED = "account.email";

    private static final int LONGEST_ADDRESS = 254;

    AfterRefusal() {
        super(SignInPage.PATH + "?errore");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        String typed = request.getParameter("email");
        if (typed != null && typed.length() <= LONGEST_ADDRESS) {
            request.getSession().setAttribute(TYPED, typed);
        }
        super.onAuthenticationFailure(request, response, refused);
    }
}
