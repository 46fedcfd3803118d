package org.cpsn.platform.axon;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.domain.DomainEvent;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The event store, bean by bean. Axon 4 orders its own configuration after Spring Boot 3 class names and would silently
 * fall back to a transaction manager that does nothing, and to an error handler that drops events; hence all is said.
 */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    private static final EventSchema EVENTS = EventSchema.builder()
            .eventTable("domain_event")
            .snapshotTable("snapshot_event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();
    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("timestamp")
            .setOwnerColumn("owner")
            .build();

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /** Tokens, meta data and whatever else Axon keeps. */
    @Bean
    @Primary
    Serializer generalSerializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventNames eventSerializer(List<StoredEvents> stored) {
        return new EventNames(stored.stream()
                .<Class<? extends DomainEvent>>flatMap(s -> s.roots().stream())
                .toList());
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer general,
            @Qualifier("eventSerializer") Serializer events) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .snapshotSerializer(general)
                .eventSerializer(events)
                .schema(EVENTS)
                // a lost race for a sequence number is a concurrency exception, nothing else is
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                // a page that is not full is the last: spares one query per loaded aggregate
                .finalAggregateBatchPredicate(page -> page.size() < 100)
                .build();
    }

    /** @param pollMillis how long a commit of another instance may stay unseen; one's own commits wake the readers */
    @Bean
    WakefulEventStore eventStore(
            EventStorageEngine engine, @Value("${cpsn.event-store.poll-millis:50}") long pollMillis) {
        var builder = WakefulEventStore.builder();
        builder.storageEngine(engine);
        builder.fetchDelay(pollMillis);
        return new WakefulEventStore(builder);
    }

    /** @param node stable per instance: after a crash the same instance goes on at once with what it had claimed */
    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer general,
            @Value("${cpsn.node:${spring.application.name}-1}") String node) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(general)
                .schema(TOKENS)
                .nodeId(node)
                .build();
    }

    @Bean
    CommandBus commandBus(TransactionManager transactions, JdbcTemplate db, CorrelationDataProvider envelope) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                // whatever goes wrong, no half of it stays
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(envelope));
        bus.registerHandlerInterceptor(new OnceOnly(db));
        return bus;
    }

    @Bean
    CorrelationDataProvider envelope() {
        return new Envelope();
    }

    @Bean
    Cache aggregateCache(@Value("${cpsn.aggregate-cache.size:10000}") long size) {
        return new AggregateCache(size);
    }

    @Bean
    ListenerInvocationErrorHandler neverSkipAnEvent() {
        return PropagatingErrorHandler.instance();
    }

    /** Every command says whom it is asked of: no class is searched for an annotation each time. */
    @Bean
    CommandTargetResolver subjectOfCommand() {
        return command -> new VersionedAggregateIdentifier(((DomainCommand) command.getPayload()).subject(), null);
    }

    /** Readers are registered as what they are, not found by annotated methods: they say which events concern them. */
    @Bean
    ConfigurerModule readers(ListableBeanFactory beans) {
        return configurer ->
                configurer.eventProcessing(processing -> Stream.of(beans.getBeanNamesForType(EventReader.class))
                        .forEach(name -> processing.registerEventHandler(lazily -> beans.getBean(name))));
    }

    @Bean
    ConfigurerModule streamingProcessors(
            @Value("${cpsn.processor.segments:1}") int segments,
            @Value("${cpsn.processor.batch:200}") int batch,
            Setbacks setbacks) {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerDefaultHandlerInterceptor((configuration, name) -> setbacks.of(name))
                .registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessorConfiguration((configuration, processor) ->
                        // after a failure, and after another instance has gone, it is looked this often (in ms)
                        processor.batchSize(batch).initialSegmentCount(segments).tokenClaimInterval(1_000));
    }
}
