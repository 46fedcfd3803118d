package org.cpsn.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cpsn.notifications.wording.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the maker of a browser is given for it, and what the browser can read of it. */
class PushApiTest {
    private static final VapidKeys VAPID = VapidKeys.generate();
    private static final byte[] SECRET = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
    private static final Letter UNADDRESSED = new Letter(
            "3f2504e0-4f89-31d3-9a0c-0305e82c3301",
            "",
            new Written(
                    "sq", "CPSN: keni diçka të re", "Një referim i ri", "plain", "html", "brief", "https://x/notices"),
            true);

    private HttpServer maker;
    private KeyPair browser;
    private volatile int answer = 201;
    private volatile Headers headers;
    private volatile byte[] body;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        browser = newKey();
        maker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        maker.createContext("/", exchange -> {
            headers = exchange.getRequestHeaders();
            body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        maker.start();
    }

    @AfterEach
    void close() {
        maker.stop(0);
    }

    @Test
    void onlyTheBrowserReadsWhatItIsSent() throws Exception {
        assertThat(push().give(letter())).isEqualTo(new Outcome.Taken());
        assertThat(new String(body, StandardCharsets.ISO_8859_1)).doesNotContain("CPSN", "referim");
        assertThat(readByTheBrowser(body))
                .contains(
                        "\"title\":\"CPSN: keni diçka të re\"",
                        "\"body\":\"Një referim i ri\"",
                        "\"lang\":\"sq\"",
                        "\"tag\":\"3f2504e0-4f89-31d3-9a0c-0305e82c3301\"");
        assertThat(headers.getFirst("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(headers.getFirst("Urgency")).isEqualTo("high");
        assertThat(headers.getFirst("TTL")).isEqualTo("86400");
        assertThat(headers.getFirst("Topic")).isEqualTo("3f2504e04f8931d39a0c0305e82c3301");
    }

    @Test
    void theMakerSeesThatItIsUs() throws Exception {
        push().give(letter());
        var said = headers.getFirst("Authorization");
        var token = SignedJWT.parse(said.replaceAll("^vapid t=([^,]+),.*$", "$1"));
        assertThat(token.verify(new ECDSAVerifier(VAPID.getPublicKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(url());
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("mailto:cpsn@example.org");
        assertThat(said).contains("k=" + base64(VAPID.getApplicationServerKey()));
    }

    @ParameterizedTest
    @CsvSource({
        "404, Returned[code=PUSH_404]",
        "410, Returned[code=PUSH_410]",
        "429, Later[code=PUSH_429]",
        "500, Later[code=PUSH_500]"
    })
    void aBrowserIsForgottenOnlyWhenItsMakerSaysThatItIsGone(int status, String outcome) throws Exception {
        answer = status;
        assertThat(push().give(letter()).toString()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "https://fcm.googleapis.com/fcm/send/abc, true",
        "https://updates.push.services.mozilla.com/wpush/v2/abc, true",
        "https://evilfcm.googleapis.com.example.org/, false",
        "https://notfcm.googleapis.com@example.org/, false",
        "https://xfcm.googleapis.com/, false",
        "http://fcm.googleapis.com/, false",
        "https://fcm.googleapis.com:8443/, false",
        "http://localhost:5432/, false",
        "https://10.0.0.1/, false",
        "file:///etc/passwd, false",
        "no address, false"
    })
    void onlyTheMakersOfBrowsersAreCalled(String endpoint, boolean makers) {
        var push = push("fcm.googleapis.com, push.services.mozilla.com");
        assertThat(push.isAMakers(endpoint)).isEqualTo(makers);
    }

    @Test
    void aPointBesideTheCurveIsNoKey() {
        var point = uncompressed((ECPublicKey) browser.getPublic());
        assertThat(PushApi.areKeys(base64(point), base64(SECRET))).isTrue();
        assertThat(PushApi.areKeys(base64(point), base64(new byte[15]))).isFalse();
        point[64] ^= 1;
        assertThat(PushApi.areKeys(base64(point), base64(SECRET))).isFalse();
        assertThat(PushApi.areKeys("not base64!", base64(SECRET))).isFalse();
    }

    private PushApi push() {
        return push("localhost");
    }

    private static PushApi push(String makers) {
        var number = new byte[32];
        var bytes = VAPID.getPrivateKey().getS().toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, number, 32 - length, length);
        return new PushApi(base64(VAPID.getApplicationServerKey()), base64(number), "mailto:cpsn@example.org", makers);
    }

    private Letter letter() {
        var address = new Browser(
                        url() + "/send/1", base64(uncompressed((ECPublicKey) browser.getPublic())), base64(SECRET))
                .address();
        return new Letter(UNADDRESSED.id(), address, UNADDRESSED.text(), UNADDRESSED.urgent());
    }

    private String url() {
        return "http://localhost:" + maker.getAddress().getPort();
    }

    /** As RFC 8291 and 8188 have it, with nothing of the library that sealed it. */
    private String readByTheBrowser(byte[] sealed) throws GeneralSecurityException {
        var salt = Arrays.copyOfRange(sealed, 0, 16);
        int keyLength = sealed[20];
        var sender = Arrays.copyOfRange(sealed, 21, 21 + keyLength);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(point(sender), true);
        var own = uncompressed((ECPublicKey) browser.getPublic());
        var about = new byte[14 + own.length + sender.length];
        System.arraycopy("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), 0, about, 0, 14);
        System.arraycopy(own, 0, about, 14, own.length);
        System.arraycopy(sender, 0, about, 14 + own.length, sender.length);
        var input = derived(SECRET, agreement.generateSecret(), about, 32);
        var key = derived(salt, input, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        var nonce = derived(salt, input, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var text = new String(
                cipher.doFinal(sealed, 21 + keyLength, sealed.length - 21 - keyLength), StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\u0002'));
    }

    private static byte[] derived(byte[] salt, byte[] input, byte[] about, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(input)
                        .thenExpand(about, length));
    }

    private static ECPublicKey point(byte[] uncompressed) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(new BigInteger(1, uncompressed, 1, 32), new BigInteger(1, uncompressed, 33, 32));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return keys.generateKeyPair();
    }

    private static byte[] uncompressed(ECPublicKey key) {
        var bytes = new byte[65];
        bytes[0] = 4;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 33);
        return bytes;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, into, at + 32 - length, length);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
