package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.rxpert.internal.jobs.ImportJob;
import id.jembatan.rxpert.internal.jobs.ImportJobs;
import id.jembatan.rxpert.internal.store.Step;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

/** A command that works on a dictionary's package: tells its steps, what became of it, or why not. */
abstract class JobCommand implements Action {
    /** Who acts when it is done from the console without a name. */
    static final String BY = "konsol";

    @Reference
    ImportJobs jobs;

    @Reference
    Session session;

    /** @return what became of the job; null when {@code out} was told already why there is none */
    abstract ImportJob run(PrintStream out);

    @Override
    public final Object execute() {
        PrintStream out = session.getConsole();
        try {
            ImportJob job = run(out);
            if (job != null) {
                JobPrinter.print(job, out);
            }
        } catch (EmrException e) {
            Say.refusal(e, out);
        }
        return null;
    }

    static void tell(Step step, PrintStream out) {
        out.println("... " + step.words().id());
        out.flush();
    }
}
