package org.cpsn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cpsn.issuer=http://sign-in.test", "cpsn.web.client-secret=secret-of-the-web"})
class TokensTest {
    private static final String BACK = "http://localhost:8080/login/oauth2/code/cpsn";
    private static final String PROOF = "a-proof-that-is-long-enough-to-be-accepted-by-the-server";

    @LocalServerPort
    int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Test
    void aToolGetsTheTokenOfTheUserItNames() throws Exception {
        JWTClaimsSet claims = toolToken("arta");
        assertThat(claims.getIssuer()).isEqualTo("http://sign-in.test");
        assertThat(claims.getSubject()).isEqualTo("cw-19-01");
        assertThat(claims.getAudience()).containsExactly("cpsn");
        assertThat(claims.getStringListClaim("roles")).containsExactly("CASEWORKER");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("csw-19");
        assertThat(claims.getStringClaim("municipality")).isEqualTo("19");
        assertThat(claims.getStringClaim("scope_of_access")).isEqualTo("OWN");
        assertThat(claims.getClaims()).doesNotContainKeys("name", "locale");
    }

    @Test
    void whoWorksForAllOfKosovoHasNoMunicipality() throws Exception {
        JWTClaimsSet claims = toolToken("liaison");
        assertThat(claims.getClaims()).doesNotContainKey("municipality");
        assertThat(claims.getStringClaim("scope_of_access")).isEqualTo("ALL");
    }

    @Test
    void everyMunicipalityHasItsDesks() throws Exception {
        assertThat(toolToken("cw-07").getSubject()).isEqualTo("cw-07-01");
        assertThat(toolToken("cw-19").getSubject()).isEqualTo("cw-19-01");
        JWTClaimsSet supervisor = toolToken("sv-38");
        assertThat(supervisor.getStringListClaim("roles")).containsExactly("SUPERVISOR");
        assertThat(supervisor.getStringClaim("scope_of_access")).isEqualTo("MUNICIPALITY");
        JWTClaimsSet provider = toolToken("provider-school-04");
        assertThat(provider.getSubject()).isEqualTo("pr-school-04-01");
        assertThat(provider.getStringClaim("organisation")).isEqualTo("provider-school-04");
    }

    @Test
    void aPartnersMachineGetsItsOwnTokenWhomeverItNames() throws Exception {
        for (Map<String, String> asked : List.of(
                Map.of("grant_type", "client_credentials"),
                Map.of("grant_type", "client_credentials", "user", "liaison"))) {
            HttpResponse<String> answer = post("/oauth2/token", asked, "cpsn-partner-al:local-partner-al");
            JWTClaimsSet claims = claims(answer.body(), "access_token");
            assertThat(claims.getStringListClaim("roles")).containsExactly("PARTNER");
            assertThat(claims.getStringClaim("organisation")).isEqualTo("partner-al");
            assertThat(claims.getSubject()).isEqualTo("pa-al-01");
        }
        assertThat(post("/oauth2/token", Map.of("grant_type", "client_credentials"), "cpsn-partner-me:local-partner-al")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aToolThatNamesNobodyGetsNothing() throws Exception {
        assertThat(askForToolToken("nobody").statusCode()).isEqualTo(400);
        assertThat(post("/oauth2/token", Map.of("grant_type", "client_credentials"), "cpsn-local:local")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/oauth2/token", Map.of("grant_type", "client_credentials", "user", "arta"), "cpsn-local:x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theFrontEndLearnsTheNameAndTheServicesDoNot() throws Exception {
        HttpResponse<String> tokens = signIn("milica");
        JWTClaimsSet identity = claims(tokens.body(), "id_token");
        assertThat(identity.getStringClaim("name")).isEqualTo("Milica Probić");
        assertThat(identity.getStringClaim("locale")).isEqualTo("sr");
        assertThat(identity.getSubject()).isEqualTo("cw-38-01");
        JWTClaimsSet access = claims(tokens.body(), "access_token");
        assertThat(access.getClaims()).doesNotContainKey("name");
        assertThat(access.getSubject()).isEqualTo("cw-38-01");
        assertThat(access.getAudience()).containsExactly("cpsn");

        String refresh = field(tokens.body(), "refresh_token");
        HttpResponse<String> again = post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "refresh_token", refresh),
                "cpsn-web:secret-of-the-web");
        assertThat(claims(again.body(), "access_token").getSubject()).isEqualTo("cw-38-01");
    }

    @Test
    void signingOutLeadsBackToTheFrontEnd() throws Exception {
        String identity = field(signIn("arta").body(), "id_token");
        HttpResponse<String> left = get("/connect/logout?id_token_hint=" + identity + "&post_logout_redirect_uri="
                + encoded("http://localhost:8080/"));
        assertThat(left.statusCode()).isEqualTo(302);
        assertThat(left.headers().firstValue("Location")).hasValue("http://localhost:8080/");
    }

    @Test
    void thePageSpeaksBothLanguagesAndLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> albanian = get("/login");
        assertThat(albanian.body())
                .contains("Hyr si Arta Demolli", "lang=\"sq\"")
                .doesNotContain("??");
        assertThat(albanian.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self' http://localhost:8080/");
        HttpResponse<String> english = get("/login?lang=en");
        assertThat(english.body())
                .contains("Sign in as Arta Demolli", "Sign in as Ema Operatori", "lang=\"en\"")
                .doesNotContain("??")
                .doesNotContain("src=\"http");
    }

    @Test
    void readinessIsForEverybody() throws Exception {
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void theSigningKeySurvivesARestartAndIsForItsOwnerOnly(@TempDir Path dir) throws IOException {
        String first = SigningKey.in(dir.toString()).getKeyID();
        assertThat(SigningKey.in(dir.toString()).getKeyID()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("signing-key.json"))))
                .isEqualTo("rw-------");
        assertThat(SigningKey.in("").getKeyID()).isNotEqualTo(first);
    }

    /** The whole round of a browser: authorize, sign in, back with a code, the code for tokens. */
    private HttpResponse<String> signIn(String username) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(PROOF.getBytes(StandardCharsets.US_ASCII)));
        String authorize = "/oauth2/authorize?response_type=code&client_id=cpsn-web&scope=openid%20profile&state=x"
                + "&redirect_uri=" + encoded(BACK) + "&code_challenge_method=S256&code_challenge=" + challenge;
        assertThat(get(authorize).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> in =
                post("/login", Map.of("username", username, "password", "demo", "_csrf", csrf.group(1)), null);
        String next = in.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> back = send(HttpRequest.newBuilder(URI.create(next)));
        URI location = URI.create(back.headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).startsWith(BACK);
        Matcher code = Pattern.compile("code=([^&]+)").matcher(location.getQuery());
        assertThat(code.find()).isTrue();
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.group(1),
                        "redirect_uri",
                        BACK,
                        "code_verifier",
                        PROOF),
                "cpsn-web:secret-of-the-web");
    }

    private JWTClaimsSet toolToken(String username) throws Exception {
        HttpResponse<String> answer = askForToolToken(username);
        assertThat(answer.statusCode()).isEqualTo(200);
        return claims(answer.body(), "access_token");
    }

    private HttpResponse<String> askForToolToken(String username) throws Exception {
        return post("/oauth2/token", Map.of("grant_type", "client_credentials", "user", username), "cpsn-local:local");
    }

    private static JWTClaimsSet claims(String body, String token) throws ParseException {
        return SignedJWT.parse(field(body, token)).getJWTClaimsSet();
    }

    private static String field(String body, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html, */*;q=0.5"));
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String client) throws Exception {
        String body = form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (client != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)));
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
