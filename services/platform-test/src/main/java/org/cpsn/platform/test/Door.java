package org.cpsn.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.domain.Rule;
import org.cpsn.platform.kafka.Publication;
import org.cpsn.platform.kafka.Reaction;

/**
 * The doors between the rooms of a service: who may name what. One constant, one rule, one broken class that proves it.
 */
public enum Door {
    AXON(
            "Axon is named in aggregates, projections and journals only",
            base -> noClasses()
                    .that(are(not(room("Aggregate", "Projection", "Journal"))))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.axonframework.."))),

    KAFKA(
            "Kafka is named in the platform only",
            base -> noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka.."))),

    MONGO(
            "MongoDB is named in queries (Api), in projections and journals, and in the platform only",
            base -> noClasses()
                    .that(are(not(room("Api", "Projection", "Journal"))))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data.mongodb.."))),

    HTTP(
            "HTTP is named in Apis and in the platform only",
            base -> noClasses()
                    .that(are(not(room("Api"))))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework.web..",
                            "org.springframework.http..",
                            "jakarta.servlet..",
                            "java.net.http.."))),

    CLOCK(
            "Apis, readings, reactions and follow-ups read the clock and make ids; nothing below them does",
            base -> classes()
                    .that(are(not(room("Api", "Reading"))))
                    .and()
                    .resideOutsideOfPackages(base + ".reactions..", base + ".followups..")
                    .should(notReadTheClockOrMakeAnId())),

    PURE(
            "Decisions, rules, states, views, commands and events are plain Java",
            base -> noClasses()
                    .that(are(pure()))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "org.springframework..",
                                    "org.slf4j..",
                                    "tools.jackson..",
                                    "java.io..",
                                    "java.net..",
                                    "java.nio.file..",
                                    "java.sql..",
                                    "javax.sql..",
                                    "java.util.concurrent..")
                            .or(assignableTo(java.time.Clock.class))
                            .or(assignableTo(java.util.random.RandomGenerator.class)))),

    ANSWERABLE_TO_NOBODY(
            "The pure rooms know nothing of how they are called, stored or shown",
            base -> noClasses()
                    .that(are(pure()))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "org.cpsn.platform.axon..",
                                    "org.cpsn.platform.kafka..",
                                    "org.cpsn.platform.mongo..",
                                    "org.cpsn.platform.web..")
                            .and(not(describe(
                                    "Recorded", type -> type.getSimpleName().equals("Recorded")))))),

    PUBLISHED_LANGUAGE(
            "What other services say and hear is known in publishing and reactions only",
            base -> noClasses()
                    .that()
                    .resideOutsideOfPackages(base + ".publishing..", base + ".reactions..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.cpsn.events..").or(assignableTo(IntegrationEvent.class)))),

    FEATURES_LOOK_INWARD(
            "No feature knows who publishes it, reacts for it or follows it up",
            base -> noClasses()
                    .that()
                    .resideOutsideOfPackages(base, base + ".publishing..", base + ".reactions..", base + ".followups..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(base + ".publishing..", base + ".reactions..", base + ".followups.."))),

    NO_CYCLES(
            "Packages do not need each other in a circle",
            base -> slices().matching(base + ".(*)..").should().beFreeOfCycles()),

    OTHER_SERVICES(
            "No service contains another",
            base -> noClasses()
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.cpsn..")
                            .and(not(resideInAnyPackage(
                                    base + "..",
                                    "org.cpsn.platform..",
                                    "org.cpsn.events..",
                                    "org.cpsn.linkage..",
                                    "org.cpsn.deadlines.."))))),

    NAMES_OF_APIS(
            "What answers HTTP is called Api",
            base -> classes()
                    .that(are(metaAnnotated("org.springframework.stereotype.Controller")))
                    .should()
                    .haveSimpleNameEndingWith("Api")),

    NAMES_OF_AGGREGATES(
            "An aggregate's shell is called Aggregate",
            base -> classes()
                    .that(are(metaAnnotated("org.axonframework.modelling.command.AggregateRoot")))
                    .should()
                    .haveSimpleNameEndingWith("Aggregate")),

    NAMES_OF_PROJECTIONS(
            "What makes a read model of stored events is called Projection or Journal",
            base -> classes()
                    .that(are(describe("handling events", Door::handlesEvents)
                            .or(assignableTo("org.cpsn.platform.mongo.BatchedProjection"))))
                    .should(be(room("Projection", "Journal")))),

    NAMES_OF_RULES(
            "Rules are the constants of an enum called Rule",
            base -> classes()
                    .that()
                    .areAssignableTo(Rule.class)
                    .should()
                    .beEnums()
                    .andShould()
                    .haveSimpleNameEndingWith("Rule")),

    NAMES_OF_COMMANDS(
            "What may be asked is a record of a sealed Command",
            base -> classes()
                    .that()
                    .areAssignableTo(DomainCommand.class)
                    .and(are(not(commonToSeveralLanguages())))
                    .should(be(room("Command")))
                    .andShould(be(sealedOrRecord()))),

    NAMES_OF_EVENTS(
            "What happened is a record of a sealed Event",
            base -> classes()
                    .that()
                    .areAssignableTo(DomainEvent.class)
                    .and(are(not(commonToSeveralLanguages())))
                    .should(be(room("Event")))
                    .andShould(be(sealedOrRecord()))),

    PUBLISHING(
            "Publications live in publishing",
            base -> classes()
                    .that()
                    .areAssignableTo(Publication.class)
                    .should()
                    .resideInAPackage(base + ".publishing..")),

    REACTIONS(
            "Reactions, and what follows from one subject for another, live in reactions",
            base -> classes()
                    .that()
                    .areAssignableTo(Reaction.class)
                    .or()
                    .areAssignableTo(Consequence.class)
                    .should()
                    .resideInAPackage(base + ".reactions..")),

    RETIRED(
            "No JPA, no saga, no deadline manager, no Axon Server",
            base -> noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "jakarta.persistence..",
                            "org.axonframework.deadline..",
                            "org.axonframework.modelling.saga..",
                            "org.axonframework.axonserver..",
                            "org.axonframework.extensions.."))),

    LOMBOK("Records, not Lombok", base -> noClasses().should().dependOnClassesThat(resideInAPackage("lombok.."))),

    STANDARD_STREAMS("Nothing is printed", base -> noClasses().should(ACCESS_STANDARD_STREAMS)),

    LOGGING("Logging goes through SLF4J", base -> noClasses().should(USE_JAVA_UTIL_LOGGING)),

    FIELD_INJECTION(
            "What a class needs comes through its constructor",
            base -> ArchRuleDefinition.noFields().should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)),

    CATCH_ALL("Nobody catches just any exception", base -> classes().should(notCatchJustAnything())),

    SLEEP(
            "Nobody waits by sleeping",
            base -> classes()
                    .should(notCall(
                            "sleep",
                            target -> target.getOwner().isEquivalentTo(Thread.class)
                                    && target.getName().equals("sleep")))),

    VAGUE_NAMES(
            "A class is named after what it is",
            base -> noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Impl|Helper|Dto|DTO)(\\$.*)?"));

    /** What also holds for code that is no event-sourced service, such as the web front-end. */
    public static final Set<Door> EVERYWHERE = EnumSet.of(
            KAFKA,
            NO_CYCLES,
            OTHER_SERVICES,
            RETIRED,
            LOMBOK,
            STANDARD_STREAMS,
            LOGGING,
            FIELD_INJECTION,
            CATCH_ALL,
            SLEEP,
            VAGUE_NAMES);

    private static final Pattern READS_THE_CLOCK = Pattern.compile("java\\.time\\.\\w+\\.now"
            + "|java\\.time\\.Clock\\.(system|tick).*"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)");
    private static final Pattern MAKES_AN_ID = Pattern.compile("java\\.util\\.UUID\\.randomUUID"
            + "|java\\.lang\\.Math\\.random"
            + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current"
            + "|java\\.(util|security)\\.\\w*Random\\.<init>");

    private final String sentence;
    private final Function<String, ArchRule> rule;

    Door(String sentence, Function<String, ArchRule> rule) {
        this.sentence = sentence;
        this.rule = rule;
    }

    public String sentence() {
        return sentence;
    }

    /** The rule for a service whose classes live below this package. */
    public ArchRule in(String base) {
        return rule.apply(base).as(name() + ": " + sentence).allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> are(DescribedPredicate<? super JavaClass> predicate) {
        return predicate.forSubtype();
    }

    /** Classes, with all that is nested in them, whose name ends so. */
    private static DescribedPredicate<JavaClass> room(String... endings) {
        return describe(
                "called " + String.join(" or ", endings),
                type -> Stream.of(endings)
                        .anyMatch(ending -> outermost(type).getName().endsWith(ending)));
    }

    private static JavaClass outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static DescribedPredicate<JavaClass> pure() {
        return room("Decision", "Rule", "Command", "Event").or(statesAndViews());
    }

    /** Whatever says what an event changes, {@code after(event)}, and everything of its kind. */
    private static DescribedPredicate<JavaClass> statesAndViews() {
        return describe(
                        "states or views",
                        (JavaClass type) ->
                                Stream.concat(Stream.of(type, outermost(type)), type.getAllRawSuperclasses().stream())
                                                .anyMatch(Door::saysWhatComesAfter)
                                        || type.getAllRawInterfaces().stream().anyMatch(Door::saysWhatComesAfter))
                .and(not(room("Api", "Projection", "Journal", "Aggregate")));
    }

    private static boolean saysWhatComesAfter(JavaClass type) {
        return type.getPackageName().startsWith("org.cpsn.")
                && type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("after")
                                && !method.getRawParameterTypes().isEmpty());
    }

    private static boolean handlesEvents(JavaClass type) {
        return type.isAssignableTo("org.axonframework.eventhandling.EventMessageHandler")
                || type.getMethods().stream()
                        .anyMatch(method -> method.isMetaAnnotatedWith("org.axonframework.eventhandling.EventHandler")
                                && !method.isMetaAnnotatedWith("org.axonframework.eventsourcing.EventSourcingHandler"));
    }

    private static DescribedPredicate<JavaClass> metaAnnotated(String annotation) {
        return metaAnnotatedWith(annotation).forSubtype();
    }

    /** What the sealed languages of several rooms about one subject share; nothing is said in it directly. */
    private static DescribedPredicate<JavaClass> commonToSeveralLanguages() {
        return describe(
                "an interface that only sealed interfaces extend",
                type -> type.isInterface()
                        && !type.reflect().isSealed()
                        && !type.getSubclasses().isEmpty()
                        && type.getSubclasses().stream()
                                .allMatch(below ->
                                        below.isInterface() && below.reflect().isSealed()));
    }

    private static DescribedPredicate<JavaClass> sealedOrRecord() {
        return describe(
                "a sealed interface or a record",
                type -> type.isRecord() || type.isInterface() && type.reflect().isSealed());
    }

    private static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return ArchCondition.from(predicate);
    }

    private static ArchCondition<JavaClass> notReadTheClockOrMakeAnId() {
        return notCall("read the clock or make an id", target -> {
            var called = target.getOwner().getName() + "." + target.getName();
            return READS_THE_CLOCK.matcher(called).matches()
                    || MAKES_AN_ID.matcher(called).matches();
        });
    }

    private static ArchCondition<JavaClass> notCall(String what, Predicate<AccessTarget> forbidden) {
        return new ArchCondition<>("not " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(
                                type.getMethodCallsFromSelf(),
                                type.getMethodReferencesFromSelf(),
                                type.getConstructorCallsFromSelf(),
                                type.getConstructorReferencesFromSelf())
                        .flatMap(Set::stream)
                        .map(call -> (JavaAccess<?>) call)
                        .filter(call -> forbidden.test(call.getTarget()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }

    /** {@code catch (Throwable)} stays unseen: the compiler itself writes it for try-with-resources. */
    private static ArchCondition<JavaClass> notCatchJustAnything() {
        return new ArchCondition<>("not catch Exception or RuntimeException") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .filter(block -> catches(block, Exception.class) || catches(block, RuntimeException.class))
                        .forEach(block -> events.add(SimpleConditionEvent.violated(
                                type, "catches everything at " + block.getSourceCodeLocation())));
            }
        };
    }

    private static boolean catches(TryCatchBlock block, Class<?> throwable) {
        return block.getCaughtThrowables().stream().anyMatch(caught -> caught.isEquivalentTo(throwable));
    }
}
