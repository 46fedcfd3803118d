package org.cpsn.cases.person;

import java.util.stream.Collectors;
import org.cpsn.platform.axon.EventNames;
import org.cpsn.platform.axon.StoredHistories;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the index of persons anew from their histories, at the first start after its tokens are made in another way.
 * The service is not ready before that is done; meanwhile no other instance registers anybody.
 */
@Component
class PersonIndexing implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final StoredHistories histories;
    private final PersonIndex index;
    private final TransactionTemplate transaction;

    PersonIndexing(
            JdbcClient jdbc, StoredHistories histories, PersonIndex index, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.index = index;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(started -> {
            int way = jdbc.sql("select way from person_index_made for update")
                    .query(Integer.class)
                    .single();
            if (way != PersonIndex.WAY) makeAnew();
        });
    }

    private void makeAnew() {
        jdbc.sql("lock table person_index in exclusive mode").update();
        jdbc.sql("delete from person_index").update();
        jdbc.sql("delete from person_link").update();
        var names =
                EventNames.records(PersonEvent.class).map(EventNames::nameOf).collect(Collectors.toSet());
        histories.fold(names, recorded -> {
            recorded.forEach(e -> index.learn((PersonEvent) e.event()));
            return true;
        });
        jdbc.sql("update person_index_made set way = :way")
                .param("way", PersonIndex.WAY)
                .update();
    }
}
