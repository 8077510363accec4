package id.jembatan.sandbox.internal.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.Sandbox;
import id.jembatan.sandbox.internal.Settings;
import id.jembatan.sandbox.internal.fault.FaultKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.console.Session;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class CommandsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Sandbox sandbox;

    @Before
    public void start() throws IOException {
        Settings demo = Settings.demo();
        sandbox = Sandbox.start(
                new Settings(
                        0,
                        demo.prefix(),
                        demo.facilities(),
                        demo.zone(),
                        demo.today(),
                        demo.skewTolerance(),
                        30,
                        true,
                        false,
                        true,
                        demo.stateFile(),
                        demo.participantsFile()),
                Clock.systemUTC());
    }

    @After
    public void stop() throws IOException {
        sandbox.close();
    }

    private Session session() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getConsole")) {
                        return out;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private String run(Action action) throws Exception {
        printed.reset();
        action.execute();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private FaultCommand fault(String action, String kind) {
        FaultCommand command = new FaultCommand();
        command.action = action;
        command.kind = kind;
        command.sandbox = sandbox;
        command.session = session();
        return command;
    }

    @Test
    public void faultsAreAddedListedAndCleared() throws Exception {
        assertTrue(run(fault("list", null)).contains("No faults"));
        FaultCommand add = fault("add", "timeout-after-commit");
        add.every = 5;
        add.method = "writes";
        add.path = "kunjungan";
        String table = run(add);
        assertTrue(table, table.contains("timeout-after-commit") && table.contains("writes kunjungan"));
        assertEquals(5, sandbox.faults().list().get(0).spec().every());
        run(fault("add", "outage"));
        assertTrue(run(fault("clear", "1")).contains("Fault 1 cleared"));
        assertEquals(1, sandbox.faults().list().size());
        assertTrue(run(fault("clear", null)).contains("1 fault(s) cleared"));
        assertEquals(0, sandbox.faults().list().size());
    }

    @Test
    public void everyKindIsExplained() throws Exception {
        String kinds = run(fault("kinds", null));
        for (FaultKind kind : FaultKind.values()) {
            assertTrue(kind.label(), kinds.contains(kind.label()) && kinds.contains(kind.help()));
        }
    }

    @Test
    public void whatMakesNoSenseIsToldInASentence() {
        assertThrows(IllegalArgumentException.class, () -> run(fault("add", null)));
        assertThrows(IllegalArgumentException.class, () -> run(fault("add", "nonsense")));
        assertThrows(IllegalArgumentException.class, () -> run(fault("clear", "7")));
        assertThrows(IllegalArgumentException.class, () -> run(fault("dance", null)));
    }

    @Test
    public void optionsAfterTheActionAreAnsweredWithTheRightOrder() {
        FaultCommand command = fault("add", "outage");
        command.rest = List.of("--duration", "120");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, command::execute);
        assertTrue(refused.getMessage(), refused.getMessage().endsWith("sandbox:fault --duration 120 add outage"));
        assertEquals(0, sandbox.faults().list().size());
    }

    @Test
    public void showTellsWhereAndWhatWithoutSecrets() throws Exception {
        ShowCommand show = new ShowCommand();
        show.sandbox = sandbox;
        show.session = session();
        String text = run(show);
        assertTrue(text, text.contains(sandbox.baseUrl()));
        assertTrue(text, text.contains(sandbox.icareUrl()) && text.contains("iCare links issued"));
        assertTrue(text, text.contains("pendaftaran") && text.contains("0114U164") && text.contains("klinik.uji"));
        Facility clinic = Facility.parse(Facility.CLINIC);
        assertFalse(text, text.contains(clinic.secretKey()));
        assertFalse(text, text.contains(clinic.userKey()));
        assertFalse(text, text.contains(clinic.password()));
    }

    @Test
    public void theLongHelpIsInTheBundle() {
        String where = FaultCommand.class.getAnnotation(Command.class).detailedDescription();
        String resource = "/" + where.substring("classpath:".length());
        assertTrue(resource, getClass().getResource(resource) != null);
    }
}
