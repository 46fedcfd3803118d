package org.cpsn.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody signed in to the web front-end, reading pages and sending forms as a browser without scripts does. */
final class Browsing {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;

    private Browsing(String address) {
        this.address = address;
    }

    /** @param user a demo user, who signs in through the local identity provider's form */
    static Browsing as(String user, String address, String identity) throws IOException, InterruptedException {
        var browsing = new Browsing(address);
        var signIn = browsing.send(HttpRequest.newBuilder(URI.create(address + "/oauth2/authorization/cpsn")));
        var form = "username=" + user + "&password=demo&_csrf=" + encoded(hidden(signIn, "_csrf"));
        browsing.send(HttpRequest.newBuilder(URI.create(identity + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return browsing;
    }

    /** The bytes of a page; a page that is refused ends the bench. */
    byte[] page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** Attaches a document through the form of its page. */
    void attach(String path, String name, byte[] content) throws IOException, InterruptedException {
        var page = page(path);
        var boundary = UUID.randomUUID().toString();
        var before = part(boundary, "_csrf", hidden(page, "_csrf"))
                + part(boundary, "key", hidden(page, "key"))
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"content\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(before),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200)
            throw new IllegalStateException(answer.request().uri().getPath() + " answered " + answer.statusCode());
        return answer.body();
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String hidden(byte[] page, String name) {
        var fields = HIDDEN.matcher(new String(page, StandardCharsets.UTF_8));
        while (fields.find()) if (fields.group(1).equals(name)) return fields.group(2);
        throw new IllegalStateException("A page has no hidden field " + name + ".");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
