package org.cpsn.platform.mongo;

import com.mongodb.MongoClientSettings;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** How views become documents: records, enums, java.time and collections, as the driver does it. */
final class Codecs {
    static final CodecRegistry REGISTRY = CodecRegistries.fromRegistries(MongoClientSettings.getDefaultCodecRegistry());

    private Codecs() {}
}
