package it.winwelfare.portal.account;

import it.winwelfare.identity.Actor;
import it.winwelfare.portal.web.Door;
import it.winwelfare.portal.web.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the layout of every page who has signed in. */
@ControllerAdvice(basePackages = "it.winwelfare.portal", assignableTypes = ErrorController.class)
class SignedIn {

    private final DoorPlan doors;

    SignedIn(DoorPlan doors) {
        this.doors = doors;
    }

    @ModelAttribute("person")
    @Nullable Person person(Optional<Actor> actor, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return actor.map(person -> new Person(person.name(), withAccount(doors.of(person, path), path)))
                .orElse(null);
    }

    private static List<Door> withAccount(List<Door> areas, String path) {
        List<Door> all = new ArrayList<>(areas);
        all.add(new Door(AccountPages.PATH, "account.title", null, null, path.equals(AccountPages.PATH)));
        return all;
    }
}
