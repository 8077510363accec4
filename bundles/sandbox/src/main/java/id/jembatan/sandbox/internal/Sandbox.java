package id.jembatan.sandbox.internal;

import id.jembatan.sandbox.internal.control.ControlApi;
import id.jembatan.sandbox.internal.fault.FaultBoard;
import id.jembatan.sandbox.internal.gateway.Doorman;
import id.jembatan.sandbox.internal.gateway.Mishaps;
import id.jembatan.sandbox.internal.gateway.Router;
import id.jembatan.sandbox.internal.gateway.SealedGateway;
import id.jembatan.sandbox.internal.gateway.Traffic;
import id.jembatan.sandbox.internal.http.Handler;
import id.jembatan.sandbox.internal.http.LoopbackServer;
import id.jembatan.sandbox.internal.http.Reply;
import id.jembatan.sandbox.internal.http.Request;
import id.jembatan.sandbox.internal.icare.Icare;
import id.jembatan.sandbox.internal.pcare.PcareEndpoints;
import id.jembatan.sandbox.internal.pcare.PeopleLoader;
import id.jembatan.sandbox.internal.pcare.StateReport;
import id.jembatan.sandbox.internal.pcare.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running stand-in: gateway, controls and their listener. Runs from {@link #start} until {@link #close()}. */
public final class Sandbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final Settings settings;
    private final World world;
    private final FaultBoard faults;
    private final Traffic traffic = new Traffic();
    private final SealedGateway gateway;
    private final Icare icare;
    private final ControlApi control;
    private final LoopbackServer server;

    private Sandbox(Settings settings, World world, Clock clock) throws IOException {
        this.settings = settings;
        this.world = world;
        this.faults = new FaultBoard(clock);
        Router router = new Router();
        new PcareEndpoints(world).addTo(router);
        Mishaps mishaps = new Mishaps(faults, traffic);
        this.icare = new Icare(world, mishaps, clock, this::origin);
        icare.addTo(router);
        Doorman doorman = new Doorman(settings.facilities(), settings.skewTolerance(), clock, traffic);
        this.gateway = new SealedGateway(router, doorman, mishaps);
        this.control = new ControlApi(world, faults, traffic, icare);
        if (settings.participantsFile().isPresent()) {
            String people = Files.readString(settings.participantsFile().get(), StandardCharsets.UTF_8);
            LOG.info("Sandbox participants: {}", PeopleLoader.load(world, people));
        }
        this.server = new LoopbackServer(settings.port(), this::handle, clock);
    }

    /**
     * Starts a stand-in.
     *
     * @throws IOException when the port is taken, or a file cannot be read or is held by another sandbox
     * @throws IllegalArgumentException when the participants file holds a wrong row
     */
    public static Sandbox start(Settings settings, Clock clock) throws IOException {
        World world = World.open(settings, clock);
        try {
            Sandbox sandbox = new Sandbox(settings, world, clock);
            LOG.info("pCare sandbox answers at {}, iCare at {}", sandbox.baseUrl(), sandbox.icareUrl());
            return sandbox;
        } catch (IOException | RuntimeException e) {
            world.ledger().close();
            throw e;
        }
    }

    private Reply handle(Request request) {
        try {
            return handlerOf(request.path()).handle(request);
        } catch (RuntimeException e) {
            LOG.error("The sandbox failed on a {} call", request.method(), e);
            return Reply.json(500, "{\"response\":null,\"metaData\":{\"message\":\"SANDBOX_FAILURE\",\"code\":500}}");
        }
    }

    private Handler handlerOf(String path) {
        if (path.startsWith(ControlApi.ROOT)) {
            return control;
        }
        return path.equals(Icare.PAGE) ? icare : gateway;
    }

    public int port() {
        return server.port();
    }

    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    /** The address to give to a client of pCare. */
    public String baseUrl() {
        return origin() + settings.prefix();
    }

    /** The address to give to a client of iCare. */
    public String icareUrl() {
        return origin() + Icare.PREFIX;
    }

    public Icare icare() {
        return icare;
    }

    public Settings settings() {
        return settings;
    }

    public FaultBoard faults() {
        return faults;
    }

    public Traffic traffic() {
        return traffic;
    }

    public StateReport state() {
        return new StateReport(world);
    }

    @Override
    public void close() throws IOException {
        server.close();
        world.ledger().close();
        LOG.info("pCare sandbox stopped");
    }
}
