package org.cpsn.web.trafficking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.CodeList;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.springframework.util.MultiValueMap;

/** What was seen, while it is being written down. @param signs by indicator; none is not known */
record ScreeningForm(
        Map<String, String> signs,
        List<String> acts,
        List<String> purposes,
        List<String> means,
        String accompanied,
        String suspects,
        String observations,
        Typed.Day seen) {

    static ScreeningForm empty(Typed.Day today) {
        return new ScreeningForm(Map.of(), List.of(), List.of(), List.of(), null, null, null, today);
    }

    /** The fields as the browser sends them: {@code sign-CTI_01} and so on. */
    static ScreeningForm typed(MultiValueMap<String, String> fields) {
        var signs = new LinkedHashMap<String, String>();
        for (var indicator : CodeList.indicator.codes()) {
            var sign = fields.getFirst("sign-" + indicator);
            if (!Typed.blank(sign)) signs.put(indicator, sign);
        }
        return new ScreeningForm(
                signs,
                fields.getOrDefault("acts", List.of()),
                fields.getOrDefault("purposes", List.of()),
                fields.getOrDefault("means", List.of()),
                fields.getFirst("accompanied"),
                fields.getFirst("suspects"),
                fields.getFirst("observations"),
                new Typed.Day(
                        fields.getFirst("seen.day"), fields.getFirst("seen.month"), fields.getFirst("seen.year")));
    }

    public String sign(String indicator) {
        return signs.get(indicator);
    }

    Faults check(Words words) {
        var faults = new Faults();
        if (seen.date().isEmpty()) faults.at("occurredAt", words.say("fault.happened.malformed"));
        if (Typed.blank(accompanied)) faults.at("accompanied", words.say("fault.accompanied.required"));
        if (Typed.blank(suspects)) faults.at("suspects", words.say("fault.suspects.required"));
        if (Typed.blank(observations)) faults.at("observations", words.say("fault.observations.required"));
        return faults;
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("signs", signs);
        body.put("acts", acts);
        body.put("purposes", purposes);
        body.put("means", means);
        body.put("accompanied", accompanied);
        body.put("suspects", "YES".equals(suspects));
        body.put("observations", observations.strip());
        return body;
    }
}
