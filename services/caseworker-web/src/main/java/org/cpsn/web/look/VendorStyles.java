package org.cpsn.web.look;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * GOV.UK and MOJ Frontend give us tested components; their font and colours are the UK government's. This takes the
 * font out of their style sheets and dyes the rest in our own palette, so that no page can show either by accident.
 */
final class VendorStyles implements ResourceTransformer {

    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{[^}]*GDS Transport[^}]*}");
    private static final Pattern FONT = Pattern.compile("font-family:\\s*\"?GDS Transport\"?,\\s*arial,\\s*sans-serif");
    private static final Map<Pattern, String> DYES = new LinkedHashMap<>();

    static {
        dye("#0b0c0c", "#17252d"); // text
        dye("#505a5f", "#4a5a62"); // quieter text
        dye("#b1b4b6", "#b3c0c5"); // lines
        dye("#f3f2f1", "#f1f5f5"); // quiet ground
        dye("#1d70b8", "#0b5a73"); // links, current item
        dye("#1a65a6", "#0a4f65");
        dye("#003078", "#073a4b"); // links, pointed at
        dye("#0c2d4a", "#073a4b");
        dye("#4c2c92", "#57407f"); // links, visited
        dye("#00703c", "#1a6b57"); // buttons
        dye("#005a30", "#14574a");
        dye("#002d18", "#0c3b30");
        dye("#f4f8fb", "#f3f8f8");
        dye("#bbd4ea", "#c3dade");
        dye("#8eb8dc", "#9cc3c9");
        dye("#e8f1f8", "#e6f1f2");
        dye("#d2e2f1", "#d3e6e8");
        dye("#d4351c", "#b3321f"); // errors
        dye("#aa2a16", "#942a1a");
        dye("#55150b", "#5a190f");
        dye("#fd0", "#ffc857"); // where the keyboard is
    }

    private static void dye(String theirs, String ours) {
        DYES.put(Pattern.compile(theirs + "(?![0-9a-fA-F])", Pattern.CASE_INSENSITIVE), ours);
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var given = chain.transform(request, resource);
        var name = given.getFilename();
        if (name == null || !name.endsWith(".css")) return given;
        return new TransformedResource(
                given, ours(given.getContentAsString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    static String ours(String theirs) {
        var css = FONT_FACE.matcher(theirs).replaceAll("");
        css = FONT.matcher(css).replaceAll("font-family:var(--cpsn-font)");
        for (var dye : DYES.entrySet()) css = dye.getKey().matcher(css).replaceAll(dye.getValue());
        return css;
    }
}
