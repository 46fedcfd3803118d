/**
 * Real servers for a machine without any: PostgreSQL, Kafka and a stand-in for MongoDB. A small library for the
 * launcher and for tests; nothing in it knows the services.
 */
package org.cpsn.local.servers;
