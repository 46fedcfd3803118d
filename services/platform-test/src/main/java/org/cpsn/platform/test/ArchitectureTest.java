package org.cpsn.platform.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The diagram of a service, checked. Each service extends it with its base package:
 *
 * <pre>{@code
 * class ArchitectureOfCasesTest extends ArchitectureTest {
 *     ArchitectureOfCasesTest() { super("org.cpsn.cases"); }
 * }
 * }</pre>
 */
public abstract class ArchitectureTest {
    private final String base;
    private final Set<Door> doors;

    protected ArchitectureTest(String base) {
        this(base, EnumSet.allOf(Door.class));
    }

    protected ArchitectureTest(String base, Set<Door> doors) {
        this.base = base;
        this.doors = doors;
    }

    @TestFactory
    Stream<DynamicTest> doors() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
        return doors.stream()
                .map(door -> DynamicTest.dynamicTest(
                        door.sentence(), () -> door.in(base).check(classes)));
    }
}
