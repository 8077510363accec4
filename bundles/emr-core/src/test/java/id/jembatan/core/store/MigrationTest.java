package id.jembatan.core.store;

import static org.junit.Assert.assertEquals;

import java.sql.SQLException;
import org.junit.Test;

public class MigrationTest extends StoreTest {
    @Test
    public void migratingAgainChangesNothing() throws SQLException {
        Dialect dialect = Dialect.of(engine.dataSource());
        Migrator.migrate(engine.dataSource(), dialect);
        assertEquals(0, Migrator.migrate(engine.dataSource(), dialect));
    }
}
