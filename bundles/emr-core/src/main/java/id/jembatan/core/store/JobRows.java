package id.jembatan.core.store;

import id.jembatan.api.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The last run of each job, and when the next is due. */
public final class JobRows {

    private JobRows() {}

    /** @param sentence null before the first run */
    public record Run(
            UUID facilityId,
            String pluginId,
            String jobId,
            Instant lastRunAt,
            boolean lastOk,
            Text sentence,
            Instant nextRunAt) {}

    public static List<Run> all(Handle handle) {
        return handle.createQuery("select facility_id, plugin_id, job_id, last_run_at, last_ok, sentence_id,"
                        + " sentence_en, next_run_at from job_run")
                .map((row, context) -> new Run(
                        Columns.uuid(row, "facility_id"),
                        row.getString("plugin_id"),
                        row.getString("job_id"),
                        Columns.instant(row, "last_run_at"),
                        row.getBoolean("last_ok"),
                        row.getString("sentence_id") == null
                                ? null
                                : new Text(row.getString("sentence_id"), row.getString("sentence_en")),
                        Columns.instant(row, "next_run_at")))
                .list();
    }

    public static void save(Tx tx, Run run) {
        tx.handle()
                .createUpdate("delete from job_run where facility_id = :f and plugin_id = :p and job_id = :j")
                .bind("f", run.facilityId())
                .bind("p", run.pluginId())
                .bind("j", run.jobId())
                .execute();
        tx.handle()
                .createUpdate("insert into job_run (facility_id, plugin_id, job_id, last_run_at, last_ok, sentence_id,"
                        + " sentence_en, next_run_at) values (:f, :p, :j, :last, :ok, :id, :en, :next)")
                .bind("f", run.facilityId())
                .bind("p", run.pluginId())
                .bind("j", run.jobId())
                .bindByType("last", run.lastRunAt(), Instant.class)
                .bind("ok", run.lastOk())
                .bind("id", Bounded.id(run.sentence()))
                .bind("en", Bounded.en(run.sentence()))
                .bindByType("next", run.nextRunAt(), Instant.class)
                .execute();
    }
}
