package it.winwelfare.portal.web;

import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.InvitationId;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.OpenInvitation;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleHolder;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who can act for an organisation: invite somebody, take an invitation back, take a role away. An area makes its own controller of
 * it with a {@code @RequestMapping} and a {@code @ModelAttribute("team")} method that says for which organisation.
 */
public abstract class TeamPages {

    private static final int LONGEST_NAME = 120;
    private static final String INVITE = "people/invite";

    private final Users users;
    private final Teams teams;
    private final Forms forms;

    /** For the controllers of the areas. */
    protected TeamPages(Users users, Teams teams, Forms forms) {
        this.users = users;
        this.teams = teams;
        this.forms = forms;
    }

    /** The team of an area whose people see to their own organisation. */
    protected final Team own(OrganisationId organisation, Role role, String address) {
        return teams.own(organisation, role, address);
    }

    /** Whom to invite, as typed; {@code language} is that of the mail. */
    public record InviteForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable Role role,
            @Nullable String language) implements TypedForm {

        @Override
        public void check(FieldErrors.Collector wrong) {
            TypedText.required(wrong, "name", name, LONGEST_NAME);
            wrong.read("email", this::address);
        }

        private EmailAddress address() {
            return EmailAddress.parse(Objects.requireNonNullElse(email, ""));
        }
    }

    @ModelAttribute("languages")
    List<Choice> languages() {
        return List.of(Choice.key("it", "common.language.it"), Choice.key("en", "common.language.en"));
    }

    @GetMapping
    String list(Actor actor, @ModelAttribute(name = "team", binding = false) Team team, Model model) {
        if (!team.home().equals(team.base())) {
            return "redirect:" + team.home();
        }
        teams.show(actor, team, model);
        return "people/people";
    }

    @GetMapping("/invita")
    String askInvite(@ModelAttribute(name = "team", binding = false) Team team, Model model) {
        if (team.roles().isEmpty()) {
            throw Refused.notFound("unknown-id");
        }
        model.addAttribute("form", new InviteForm("", "", team.roles().getFirst(), "it"));
        return inviting(team, model);
    }

    private static String inviting(Team team, Model model) {
        steps(team, model);
        return INVITE;
    }

    @PostMapping("/invita")
    String invite(
            Actor actor,
            @ModelAttribute(name = "team", binding = false) Team team,
            @ModelAttribute("form") InviteForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (!forms.done(result, () -> users.invite(actor, invitation(team, form)))) {
            return inviting(team, model);
        }
        Flash.done("people.invite.sent", String.valueOf(form.email())).in(redirect);
        return "redirect:" + team.home();
    }

    /** All that is wrong with it at once, by field. */
    private static Invite invitation(Team team, InviteForm form) {
        FieldErrors.Collector errors = FieldErrors.collect();
        String name = TypedText.required(errors, "name", form.name(), LONGEST_NAME);
        EmailAddress email = errors.read("email", form::address);
        Role role = form.role();
        if (role == null || !team.roles().contains(role)) {
            errors.add("role", "role-not-here");
        }
        errors.throwIfAny();
        return new Invite(
                Objects.requireNonNull(email),
                name,
                Objects.requireNonNull(role),
                team.organisation(),
                null,
                Locale.of("en".equals(form.language()) ? "en" : "it"));
    }

    @GetMapping("/{user}/{role}/togli")
    String askRemoval(
            Actor actor,
            @ModelAttribute(name = "team", binding = false) Team team,
            @PathVariable String user,
            @PathVariable Role role,
            Model model) {
        RoleHolder holder = holder(actor, team, UserId.parse(user), role);
        return asking("people.removal", holder, "/%s/%s/togli".formatted(holder.user(), role), team, model);
    }

    /** Somebody who has the role here; whoever has it elsewhere is as unknown as nobody. */
    private RoleHolder holder(Actor actor, Team team, UserId user, Role role) {
        return users.of(actor, team.organisation()).stream()
                .filter(one -> one.user().equals(user) && one.role() == role)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    @PostMapping("/{user}/{role}/togli")
    String remove(
            Actor actor,
            @ModelAttribute(name = "team", binding = false) Team team,
            @PathVariable String user,
            @PathVariable Role role,
            RedirectAttributes redirect) {
        RoleIn held = new RoleIn(role, team.organisation());
        boolean done = forms.flash(redirect, () -> {
            holder(actor, team, UserId.parse(user), role);
            users.removeRole(actor, UserId.parse(user), held);
        });
        if (done) {
            Flash.done("people.remove.done").in(redirect);
        }
        return "redirect:" + team.home();
    }

    @GetMapping("/inviti/{invitation}/ritira")
    String askWithdrawal(
            Actor actor,
            @ModelAttribute(name = "team", binding = false) Team team,
            @PathVariable String invitation,
            Model model) {
        InvitationId id = InvitationId.parse(invitation);
        OpenInvitation open = users.invited(actor, team.organisation()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("invitation-unknown"));
        return asking("people.withdrawal", open, "/inviti/%s/ritira".formatted(id), team, model);
    }

    private static String asking(String words, Record whom, String path, Team team, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("whom", whom);
        model.addAttribute("address", team.base() + path);
        steps(team, model);
        return "people/take-away";
    }

    @PostMapping("/inviti/{invitation}/ritira")
    String withdraw(
            Actor actor,
            @ModelAttribute(name = "team", binding = false) Team team,
            @PathVariable String invitation,
            RedirectAttributes redirect) {
        InvitationId id = InvitationId.parse(invitation);
        if (forms.flash(redirect, () -> users.withdraw(actor, team.organisation(), id))) {
            Flash.done("people.withdraw.done").in(redirect);
        }
        return "redirect:" + team.home();
    }

    /** The way back leads over the page that lists the people. */
    private static void steps(Team team, Model model) {
        model.addAttribute("crumbs", List.of(Crumb.text(team.home(), team.name())));
    }
}
