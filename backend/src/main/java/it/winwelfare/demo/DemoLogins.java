package it.winwelfare.demo;

import it.winwelfare.identity.Role;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The logins of the demo, at least one for each role. They exist in the profile {@code demo} only. */
@Component
@Profile("demo")
public class DemoLogins {

    /** The password of every login of the demo. */
    public static final String PASSWORD = "valle-seriana-demo";

    static final String EMPLOYEE = "giulia.bonomi@win.example";
    static final String SECOND_EMPLOYEE = "marco.carrara@win.example";
    static final String HR = "hr.acerbis@win.example";
    static final String SECOND_HR = "hr.pplast@win.example";
    static final String PROVIDER = "girotondo@win.example";
    static final String SECOND_PROVIDER = "serio.insieme@win.example";
    static final String AMBITO = "ambito@win.example";
    static final String ALLIANCE = "alleanza.albino@win.example";
    static final String ATS = "ats@win.example";

    /** All of them, in the order in which a tour meets them. */
    public List<DemoLogin> all() {
        return List.of(
                new DemoLogin(Role.AMBITO, "Ada Moretti", "Ambito Valle Seriana", AMBITO, "demo.about.ambito"),
                new DemoLogin(Role.COMPANY_HR, "Laura Gritti", "Acerbis Italia Spa", HR, "demo.about.hr"),
                new DemoLogin(Role.COMPANY_HR, "Paolo Signori", "P. Plast Srl", SECOND_HR, "demo.about.hr"),
                new DemoLogin(Role.EMPLOYEE, "Giulia Bonomi", "Acerbis Italia Spa", EMPLOYEE, "demo.about.employee"),
                new DemoLogin(Role.EMPLOYEE, "Marco Carrara", "P. Plast Srl", SECOND_EMPLOYEE, "demo.about.employee"),
                new DemoLogin(
                        Role.PROVIDER,
                        "Sara Pezzotta",
                        "Cooperativa sociale Il Girotondo",
                        PROVIDER,
                        "demo.about.provider"),
                new DemoLogin(
                        Role.PROVIDER,
                        "Luca Noris",
                        "Cooperativa sociale Serio Insieme",
                        SECOND_PROVIDER,
                        "demo.about.provider"),
                new DemoLogin(Role.ALLIANCE, "Franca Belotti", "Comune di Albino", ALLIANCE, "demo.about.alliance"),
                new DemoLogin(Role.ATS, "Giorgio Zanchi", "ATS Bergamo", ATS, "demo.about.ats"));
    }
}
