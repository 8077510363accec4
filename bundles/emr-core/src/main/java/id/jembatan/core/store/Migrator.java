package id.jembatan.core.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the version that this code needs. Running it again changes nothing. */
final class Migrator {
    private Migrator() {}

    /** @return number of migrations that were run */
    static int migrate(DataSource dataSource, Dialect dialect) {
        return Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .failOnMissingLocations(true)
                .placeholders(dialect.placeholders())
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
