package org.cpsn.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root and as an account without a name; this says as whom it runs instead. */
enum PostgresAccount {

    /** The ordinary user who started us. */
    OURSELVES(List.of()),
    /** Ourselves, in a user namespace where everybody is nobody: files stay our own. */
    NAMELESS(List.of("unshare", "-U")),
    /** Root in a container that forbids namespaces: the account for nobody, who then owns the data directory. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    PostgresAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresAccount forThisProcess() {
        boolean root = Child.run(List.of("id", "-u")).output().equals("0");
        // in containers the account is sometimes a mere number, and PostgreSQL wants it to have a name
        boolean named = Child.run(List.of("id", "-un")).well();
        if (!root && (named || !NAMELESS.works())) {
            return OURSELVES;
        }
        if (NAMELESS.works()) {
            return NAMELESS;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new CannotStart("PostgreSQL does not run as root, and neither unshare nor setpriv can give it another "
                + "account here: start as an ordinary user.");
    }

    private boolean works() {
        return Child.run(run(List.of("true"))).well();
    }

    List<String> run(List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(command);
        return words;
    }

    /** Gives a file or an empty directory to the account. */
    void own(Path path) {
        if (this != NOBODY) {
            return;
        }
        try {
            Files.setAttribute(path, "unix:uid", 65534);
            Files.setAttribute(path, "unix:gid", 65534);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL does not run as root and " + path + " cannot be given to nobody.", e);
        }
        if (!Child.run(run(List.of("test", "-r", path.toString()))).well()) {
            throw new CannotStart("PostgreSQL does not run as root and the account nobody cannot reach " + path
                    + ": start as an ordinary user or from a directory that others may enter.");
        }
    }
}
