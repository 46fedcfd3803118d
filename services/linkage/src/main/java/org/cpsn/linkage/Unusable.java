package org.cpsn.linkage;

/** Why an encoding is not compared with anybody. Says nothing of what is in it. */
public final class Unusable extends RuntimeException {
    public enum Why {
        NOT_BASE64("It is not Base64."),
        WRONG_LENGTH("It has not the length agreed on."),
        NOT_OF_THIS_SECRET("It was not made with the secret, or not in the way, agreed on."),
        TOO_LITTLE("Too little is in it to know a child by: give more of its name, its birth and its sex."),
        TOO_MUCH("More is in it than one child makes: it would be like everybody.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Why why;

    Unusable(Why why) {
        super(why.sentence, null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
