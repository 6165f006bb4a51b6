package it.winwelfare;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** The habits of this code base that a machine can watch over. */
@AnalyzeClasses(packages = "it.winwelfare", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTests {

    private static final DescribedPredicate<JavaClass> OF_MONEY = resideInAnyPackage(
            "it.winwelfare.money..",
            "it.winwelfare.ledger..",
            "it.winwelfare.wallets..",
            "it.winwelfare.vouchers..",
            "it.winwelfare.programmes..",
            "it.winwelfare.payments..",
            "it.winwelfare.settlement..",
            "it.winwelfare.companies..",
            "it.winwelfare.fiscal..");

    private static final DescribedPredicate<JavaClass> FLOATING_POINT = DescribedPredicate.describe(
            "floating point",
            type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getBaseComponentType().getFullName()));

    @ArchTest
    static final ArchRule noFieldOfMoneyIsFloatingPoint = noFields()
            .that()
            .areDeclaredInClassesThat(OF_MONEY)
            .should()
            .haveRawType(FLOATING_POINT)
            .because("a cent lost in a rounding is a cent that the ledger cannot find again")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noMethodOfMoneyReturnsFloatingPoint = noMethods()
            .that()
            .areDeclaredInClassesThat(OF_MONEY)
            .should()
            .haveRawReturnType(FLOATING_POINT)
            .because("a cent lost in a rounding is a cent that the ledger cannot find again")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule moneyIsNotMadeFromFloatingPoint = noClasses()
            .should()
            .callConstructor(BigDecimal.class, double.class)
            .orShould()
            .callMethod(BigDecimal.class, "doubleValue")
            .because("a decimal that has been a double is not the number that was written");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callCodeUnitWhere(
                    DescribedPredicate.describe("it is now() without a Clock", CodeRulesTests::isNowWithoutClock))
            .because("a test must be able to say what time it is: inject java.time.Clock");

    @ArchTest
    static final ArchRule onlyTheApplicationMakesTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(WinApplication.class.getName())
            .and()
            .resideOutsideOfPackage("it.winwelfare.demo..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it makes a system clock",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system")))
            .because("there is one clock, which a test may replace; only the demo, which lives through months in a"
                    + " minute, brings its own");

    @ArchTest
    static final ArchRule noOldDates = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("it.winwelfare.identity.internal..")))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are java.util.Date, Calendar or their kin, but for JDBC's Timestamp",
                    type -> (type.isAssignableTo(Date.class) || type.isAssignableTo(Calendar.class))
                            && !type.isEquivalentTo(Timestamp.class)))
            .because("java.util.Date says neither zone nor whether it is a day or a moment; only libraries of keys and"
                    + " tokens behind identity ask for one");

    @ArchTest
    static final ArchRule noInjectionIntoFields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a constructor tells what a class needs, and lets a plain test give it");

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "it prints a stack trace", call -> "printStackTrace".equals(call.getName())))
            .because("what is worth saying goes to the log");

    @ArchTest
    static final ArchRule loggingGoesThroughSlf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.logging..", "org.apache.commons.logging..", "org.apache.logging..", "ch.qos.logback..")
            .because("one way to log is enough");

    @ArchTest
    static final ArchRule chanceOfSecretsIsStrong = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("it.winwelfare.ledger.Atomically")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("codes and tokens come from SecureRandom, and made-up data from a seed; only the pause before"
                    + " another try of a transaction may be of any chance");

    @ArchTest
    static final ArchRule repositoriesStayInside = classes()
            .that()
            .areAssignableTo(Repository.class)
            .and()
            .resideInAPackage("it.winwelfare..")
            .should()
            .notBePublic()
            .because("who wants a module's data asks its facade")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesStayInside = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .because("who wants a module's data asks its facade")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersStayInside = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("nobody calls a controller but the framework")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("an entity changes by what happens to it, and says no to what may not")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noManyToMany = noFields()
            .should()
            .beAnnotatedWith(ManyToMany.class)
            .because("a relation that matters has a name and a table of its own");

    @ArchTest
    static final ArchRule versionsArePrimitive = fields().that()
            .areAnnotatedWith(Version.class)
            .should()
            .haveRawType(long.class)
            .because("a version is a plain number that is there from the start")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Manager|Helper)")
            .because("these words say nothing: a class is found where its business word lives");

    @ArchTest
    static final ArchRule everyPackageSaysWhereNullMayBe = classes()
            .that()
            .areNotAnonymousClasses()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "lie in a package marked @NullMarked",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
            .because("NullAway watches over marked packages only");

    @ArchTest
    static final ArchRule stripeStaysBehindItsPort = noClasses()
            .that()
            .resideOutsideOfPackage("it.winwelfare.payments..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.stripe..")
            .because("the payment provider can be changed in one place");

    private static boolean isNowWithoutClock(JavaCall<?> call) {
        AccessTarget.CodeUnitCallTarget target = call.getTarget();
        boolean now = "now".equals(target.getName())
                && target.getOwner().getPackageName().startsWith("java.time");
        boolean clock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = "currentTimeMillis".equals(target.getName())
                && target.getOwner().isEquivalentTo(System.class);
        return (now && !clock) || millis;
    }
}
