package it.winwelfare.identity.internal.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.SecondFactors;
import it.winwelfare.identity.UserChanged;
import it.winwelfare.identity.UserChanged.Change;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.factor.PhoneApp;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Somebody with an app for codes, before the pages that sign in. */
@WinTest
@RecordApplicationEvents
abstract class SecondFactorStory {

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    Actor actor(UserView user) {
        return users.actorOf(user.id(), new Origin(Channel.PORTAL, null));
    }

    PhoneApp withApp(UserView user) {
        Actor actor = actor(user);
        factors.beginApp(actor);
        PhoneApp app = new PhoneApp(factors.begunApp(actor).text());
        factors.confirmApp(actor, app.code(clock.instant()));
        return app;
    }

    MockHttpSession signIn(UserView user, PhoneApp app) throws Exception {
        MockHttpSession session = SignedInBrowser.of(mvc, user);
        code(session, app.nextCode(clock.instant())).andExpect(redirectedUrl("/porta"));
        return session;
    }

    ResultActions password(UserView user, MockHttpSession session) throws Exception {
        return mvc.perform(post("/accedi")
                .session(session)
                .with(csrf())
                .param("email", user.email().value())
                .param("password", People.PASSWORD));
    }

    ResultActions code(MockHttpSession session, String code) throws Exception {
        return mvc.perform(post("/accedi/codice").session(session).with(csrf()).param("code", code));
    }

    ResultActions recovery(MockHttpSession session, String code) throws Exception {
        return mvc.perform(post("/accedi/codice").session(session).with(csrf()).param("recovery", code));
    }

    long told(UserView user, Change change) {
        return events.stream(UserChanged.class)
                .filter(told -> told.user().equals(user.id()) && told.change() == change)
                .count();
    }
}
