package org.cpsn.web.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The 38 municipalities, read once from {@code municipalities.csv}. */
@Component
public class Municipalities {

    public record Municipality(String code, String albanian, String serbianLatin, String serbianCyrillic) {}

    private final Map<String, Municipality> byCode = new LinkedHashMap<>();
    private final List<Municipality> byName;

    Municipalities() {
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("municipalities.csv").getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(part -> byCode.put(part[0], new Municipality(part[0], part[1], part[2], part[3])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new ArrayList<>(byCode.values());
        var albanian = Collator.getInstance(LanguageConfiguration.ALBANIAN);
        sorted.sort((one, other) -> albanian.compare(one.albanian(), other.albanian()));
        byName = List.copyOf(sorted);
    }

    public List<Municipality> byName() {
        return byName;
    }

    public Optional<Municipality> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
