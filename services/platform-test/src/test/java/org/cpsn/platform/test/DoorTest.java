package org.cpsn.platform.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule that never fires protects nobody: each has a class that breaks it, and none minds a sound service. */
class DoorTest {
    private static final Pattern TESTS = Pattern.compile(".*Test\\.class");
    private static final String HERE = DoorTest.class.getPackageName();
    private static final JavaClasses HERE_AND_BELOW = new ClassFileImporter()
            .withImportOption(location -> !location.matches(TESTS))
            .importPackages(HERE);

    @ParameterizedTest
    @EnumSource
    void fires_when_broken(Door door) {
        var base = HERE + ".broken." + door.name().toLowerCase(Locale.ROOT).replace("_", "");
        var classes = classesOf(base);
        assertThat(classes).as("the class that breaks %s", door).isNotEmpty();
        assertThat(door.in(base).evaluate(classes).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void lets_a_sound_service_pass(Door door) {
        var base = HERE + ".sound";
        door.in(base).check(classesOf(base));
    }

    private static JavaClasses classesOf(String base) {
        return HERE_AND_BELOW.that(resideInAPackage(base + ".."));
    }
}
