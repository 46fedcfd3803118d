package org.cpsn.platform.mongo;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * Views as documents: the record's components, the subject's id as {@code _id}, the sequence number seen as
 * {@code seq}.
 */
final class Documents<V> {
    static final String ID = "_id";
    static final String SEQ = "seq";

    private final Codec<V> codec;

    Documents(Class<V> view, CodecRegistry codecs) {
        this.codec = codecs.get(view);
    }

    /** The document of a subject that has seen exactly this; plain, because the stand-in uses its index only so. */
    static BsonDocument at(String id, long sequence) {
        return new BsonDocument(ID, new BsonString(id)).append(SEQ, new BsonInt64(sequence));
    }

    BsonDocument write(String id, long sequence, V view) {
        var document = new BsonDocument(ID, new BsonString(id)).append(SEQ, new BsonInt64(sequence));
        var fields = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(fields), view, EncoderContext.builder().build());
        document.putAll(fields);
        return document;
    }

    Seen<V> read(BsonDocument document) {
        return new Seen<>(
                document.getString(ID).getValue(),
                document.getNumber(SEQ).longValue(),
                codec.decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build()));
    }
}
