package id.jembatan.bpjs.pcare.internal;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.bpjs.common.BpjsError;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.common.ClockOffset;
import id.jembatan.bpjs.pcare.internal.gateway.PcareClient;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.Prerequisite;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Read-only probe: signature, user key, PCare password and decryption in two calls (onboarding contract, section 2).
 */
final class ConnectionCheck implements Prerequisite {
    /** Refusals that stay until somebody changes the settings; going on may lock the PCare account. */
    private static final Set<BpjsError> REFUSED = EnumSet.of(
            BpjsError.AUTH_GATEWAY,
            BpjsError.AUTH_PCARE,
            BpjsError.CREDENTIALS_INCOMPLETE,
            BpjsError.SIGNATURE,
            BpjsError.CONSUMER_EXPIRED,
            BpjsError.NOT_REGISTERED_SERVICE,
            BpjsError.DECRYPT);

    private final PcareGateway gateway;

    ConnectionCheck(PcareGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String id() {
        return "connection";
    }

    @Override
    public Kind kind() {
        return Kind.CONNECTIVITY;
    }

    @Override
    public Text title() {
        return new Text("Koneksi ke pCare", "Connection to pCare");
    }

    @Override
    public Result check(PluginContext context) {
        PcareClient client;
        try {
            client = gateway.open(context);
        } catch (EmrException e) {
            return Result.missing(e.sentence());
        }
        try {
            int doctors = client.page(0, 1, "/dokter").count();
            int polis = client.page(0, 10, "/poli/fktp").count();
            return Result.ok(seen(client, doctors, polis));
        } catch (BpjsException e) {
            Text why = withClock(Sentences.of(e), client);
            return REFUSED.contains(e.error()) ? Result.refused(why) : Result.missing(why);
        }
    }

    private static Text seen(PcareClient client, int doctors, int polis) {
        String host = client.settings().baseUrl().getHost();
        return withClock(
                new Text(
                        "Tersambung ke " + host + ": " + polis + " poli, " + doctors + " dokter.",
                        "Connected to " + host + ": " + polis + " polis, " + doctors + " doctors."),
                client);
    }

    private static Text withClock(Text sentence, PcareClient client) {
        Optional<ClockOffset> clock = client.clockOffset();
        if (clock.isEmpty()) {
            return sentence;
        }
        long seconds = clock.get().offset().toSeconds();
        Text apart = clock.get().isWorthWarning()
                ? new Text(
                        " Peringatan: jam komputer ini berbeda " + seconds
                                + " detik dari jam BPJS; setel jam otomatis.",
                        " Warning: this computer's clock is " + seconds
                                + " seconds off the clock of BPJS; turn on automatic time.")
                : new Text(" Selisih jam " + seconds + " detik.", " Clock difference " + seconds + " seconds.");
        return new Text(sentence.id() + apart.id(), sentence.en() + apart.en());
    }
}
