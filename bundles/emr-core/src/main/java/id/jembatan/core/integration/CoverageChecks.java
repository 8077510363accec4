package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.integration.CoverageCheckService;
import id.jembatan.core.Json;
import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.spi.CoverageChecker;
import id.jembatan.spi.CoverageChecker.CoverageAnswer;
import id.jembatan.spi.CoverageChecker.CoverageQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every open bridge at once; what does not answer within the budget is shown as not checked, never as fine. */
@Component(service = CoverageCheckService.class)
public final class CoverageChecks implements CoverageCheckService {

    private static final Logger LOG = LoggerFactory.getLogger(CoverageChecks.class);
    private static final Permission MAY = Permission.of(Permission.Kind.PATIENT, Permission.Act.VIEW);

    private final Db db;
    private final Bridges bridges;
    private final Gates gates;
    private final Contexts contexts;
    private final PluginCalls calls;
    private final Settings settings;

    @Activate
    public CoverageChecks(
            @Reference Db db,
            @Reference Bridges bridges,
            @Reference Gates gates,
            @Reference Contexts contexts,
            @Reference PluginCalls calls,
            @Reference Settings settings) {
        this.db = db;
        this.bridges = bridges;
        this.gates = gates;
        this.contexts = contexts;
        this.calls = calls;
        this.settings = settings;
    }

    private record Asked(String pluginId, PluginCall<CoverageAnswer> call, Text notChecked) {}

    @Override
    public List<Result> check(Actor actor, CoverageQuestion question) {
        actor.require(MAY);
        boolean byNumber =
                question.memberNumber() != null && !question.memberNumber().isBlank();
        boolean byNik = question.nik() != null && !question.nik().isBlank();
        if (byNumber == byNik) {
            throw EmrException.invalid(
                    "coverage.question",
                    "memberNumber",
                    new Text("Isi nomor kartu atau NIK, salah satu.", "Give the card number or the NIK, one of them."));
        }
        List<Asked> asked = new ArrayList<>();
        for (CoverageChecker checker : bridges.checkers()) {
            gates.find(actor.facilityId(), checker.pluginId())
                    .filter(Bridge::open)
                    .flatMap(bridge -> ask(bridge, checker, question))
                    .ifPresent(asked::add);
        }
        if (!asked.isEmpty()) {
            audit(actor, asked, byNik);
        }
        return asked.stream().map(CoverageChecks::answer).toList();
    }

    private Optional<Asked> ask(Bridge bridge, CoverageChecker checker, CoverageQuestion question) {
        Optional<Installed> plugin = bridges.installed(bridge.pluginId());
        if (plugin.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Asked(
                    bridge.pluginId(),
                    calls.start(
                            bridge.pluginId(), "coverage", plugin.get().loader(), settings.coverageTimeout(), () -> {
                                try (BridgeContext context =
                                        contexts.call(bridge.place(), plugin.get(), bridge::open)) {
                                    return checker.check(question, context);
                                }
                            }),
                    null));
        } catch (RejectedExecutionException e) {
            LOG.warn("A membership could not be checked: every thread is taken");
            return Optional.of(new Asked(bridge.pluginId(), null, notChecked(busy())));
        }
    }

    private static Result answer(Asked asked) {
        if (asked.call() == null) {
            return new Result(asked.pluginId(), null, asked.notChecked());
        }
        try {
            CoverageAnswer answer = asked.call().outcome().join();
            return answer == null
                    ? new Result(asked.pluginId(), null, notChecked(Sentences.bug(new IllegalStateException())))
                    : new Result(asked.pluginId(), answer, null);
        } catch (CompletionException e) {
            return failed(asked.pluginId(), e.getCause());
        }
    }

    /** What the question itself has wrong goes to who asked; everything else is a check that did not take place. */
    private static Result failed(String pluginId, Throwable cause) {
        if (cause instanceof EmrException refused && refused.kind() == EmrException.Kind.INVALID) {
            throw refused;
        }
        if (cause instanceof EmrException away) {
            return new Result(pluginId, null, notChecked(away.sentence()));
        }
        if (cause instanceof TimeoutException) {
            return new Result(pluginId, null, notChecked(silent()));
        }
        if (cause instanceof PluginCall.Gone) {
            return new Result(pluginId, null, notChecked(gone()));
        }
        LOG.warn("The membership check of bridge {}: {}", pluginId, Traces.of(cause));
        return new Result(pluginId, null, notChecked(Sentences.bug(cause)));
    }

    private void audit(Actor actor, List<Asked> asked, boolean byNik) {
        Map<String, Object> detail =
                Map.of("bridges", asked.stream().map(Asked::pluginId).toList(), "by", byNik ? "nik" : "member-number");
        db.write(tx -> {
            tx.audit(actor, "check", "coverage", null, null, Json.write(detail));
            return null;
        });
    }

    private static Text notChecked(Text why) {
        return new Text("Tidak diperiksa: " + why.id(), "Not checked: " + why.en());
    }

    private static Text busy() {
        return new Text(
                "terlalu banyak pertanyaan sedang berjalan. Coba lagi sebentar lagi.",
                "too many questions are under way. Try again in a moment.");
    }

    private static Text silent() {
        return new Text(
                "gateway tidak menjawab dalam batas waktu. Lanjutkan, lalu periksa lagi nanti.",
                "the gateway did not answer in time. Go on, and check again later.");
    }

    private static Text gone() {
        return new Text("jembatan baru saja dilepas.", "the bridge was removed just now.");
    }
}
