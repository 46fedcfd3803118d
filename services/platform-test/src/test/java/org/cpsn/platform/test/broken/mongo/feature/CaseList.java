package org.cpsn.platform.test.broken.mongo.feature;

import com.mongodb.client.MongoDatabase;

/** A query that is no Api. */
record CaseList(MongoDatabase database) {}
