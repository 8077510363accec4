package id.jembatan.core.store;

import com.zaxxer.hikari.HikariDataSource;
import id.jembatan.core.Ids;
import id.jembatan.core.SystemClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The engines that every test of the store runs on: Derby in memory and a real PostgreSQL server, each started once in
 * the process and migrated once. Tests keep apart by making facilities of their own.
 *
 * <p>A PostgreSQL that does not start fails the tests; {@code -Dpostgres=skip} leaves it out on purpose.
 */
public enum TestEngine {
    DERBY,
    POSTGRESQL;

    private static final Map<TestEngine, DataSource> SOURCES =
            Collections.synchronizedMap(new EnumMap<>(TestEngine.class));

    /** Parameters for {@link org.junit.runners.Parameterized}. */
    public static List<TestEngine> engines() {
        List<TestEngine> engines = new ArrayList<>(Arrays.asList(values()));
        if ("skip".equals(System.getProperty("postgres"))) {
            engines.remove(POSTGRESQL);
        }
        return engines;
    }

    /** A store of this engine with a clock of the test's own. */
    public Db open(Clock clock) {
        try {
            return new Db(dataSource(), clock, new Ids(new SystemClock()), (facilityId, topic, subjectId) -> {});
        } catch (SQLException e) {
            throw new AssertionError(this + " cannot be opened", e);
        }
    }

    public synchronized DataSource dataSource() {
        return SOURCES.computeIfAbsent(this, TestEngine::start);
    }

    private static DataSource start(TestEngine engine) {
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(16);
        if (engine == DERBY) {
            pool.setJdbcUrl("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
        } else {
            pool.setDataSource(postgres().getPostgresDatabase());
        }
        return pool;
    }

    private static EmbeddedPostgres postgres() {
        try {
            // Closed by the hook that the library registers for the end of the process.
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException | IllegalStateException e) {
            throw new AssertionError(
                    "PostgreSQL could not be started for the tests of the store. They run on both engines;"
                            + " leave this one out with -Dpostgres=skip.",
                    e);
        }
    }
}
