package it.winwelfare.identity;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** All who can sign in, with their roles, passwords and invitations. */
@Component
public class Users {

    public UserView find(UserId id) {
        throw new UnsupportedOperationException();
    }

    public UserView byEmail(String email) {
        throw new UnsupportedOperationException();
    }

    public Actor actorOf(UserId id, Origin origin) {
        throw new UnsupportedOperationException();
    }

    public InvitationId invite(Actor by, Invite invite) {
        throw new UnsupportedOperationException();
    }

    public void inviteAll(Actor by, List<Invite> invites) {
        throw new UnsupportedOperationException();
    }

    public InvitationView invitation(String token) {
        throw new UnsupportedOperationException();
    }

    public UserId accept(String token, String password) {
        throw new UnsupportedOperationException();
    }

    public void requestReset(String email, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public void checkReset(String token) {
        throw new UnsupportedOperationException();
    }

    public void reset(String token, String password) {
        throw new UnsupportedOperationException();
    }

    public void changePassword(Actor actor, String old, String next) {
        throw new UnsupportedOperationException();
    }

    public UserId register(Actor by, NewUser user) {
        throw new UnsupportedOperationException();
    }

    public void addRole(Actor by, UserId user, RoleIn role) {
        throw new UnsupportedOperationException();
    }

    public void removeRole(Actor by, UserId user, RoleIn role) {
        throw new UnsupportedOperationException();
    }

    public void setLocale(Actor actor, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
