package id.jembatan.core.integration;

import static org.junit.Assert.assertEquals;

import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState.Check;
import id.jembatan.api.integration.PluginState.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class GateTest {
    private static final List<Check> COMPLETE = List.of(check("credentials", Check.Status.OK));
    private static final List<Check> INCOMPLETE = List.of(
            check("credentials", Check.Status.OK),
            check("probe", Check.Status.FAILED),
            check("mapping", Check.Status.MISSING));
    private static final List<Check> UNCHECKED =
            List.of(check("credentials", Check.Status.OK), check("probe", Check.Status.UNKNOWN));

    @Test
    public void followsTheTableOfStates() {
        List<String> wrong = new ArrayList<>();
        //                installed conf. enabled subscr. checks
        expect(wrong, State.REMOVED, false, true, true, true, COMPLETE, null);
        expect(wrong, State.REMOVED, false, false, false, false, INCOMPLETE, null);
        expect(wrong, State.INSTALLED, true, false, false, false, INCOMPLETE, null);
        expect(wrong, State.WAITING, true, true, false, false, INCOMPLETE, null);
        expect(wrong, State.WAITING, true, false, true, true, INCOMPLETE, null);
        expect(wrong, State.WAITING, true, true, true, true, UNCHECKED, null);
        expect(wrong, State.READY, true, true, false, false, COMPLETE, null);
        expect(wrong, State.ACTIVE, true, true, true, true, COMPLETE, null);
        expect(wrong, State.DEGRADED, true, true, true, true, COMPLETE, Text.same("gateway"));
        expect(wrong, State.WAITING, true, true, true, true, INCOMPLETE, Text.same("gateway"));
        expect(wrong, State.DISABLED, true, true, false, true, COMPLETE, null);
        expect(wrong, State.DISABLED, true, true, false, true, INCOMPLETE, Text.same("gateway"));
        assertEquals(List.of(), wrong);
    }

    @Test
    public void saysTheFirstThingThatIsMissing() {
        Gate.Verdict verdict = Gate.decide(new Gate.Facts(true, true, true, true, INCOMPLETE, null));
        assertEquals("probe", verdict.sentence().id());
    }

    private static void expect(
            List<String> wrong,
            State expected,
            boolean installed,
            boolean configured,
            boolean enabled,
            boolean subscribed,
            List<Check> checks,
            Text trouble) {
        Gate.Facts facts = new Gate.Facts(installed, configured, enabled, subscribed, checks, trouble);
        State state = Gate.decide(facts).state();
        if (state != expected) {
            wrong.add(facts + " is " + state + " and should be " + expected);
        }
    }

    private static Check check(String id, Check.Status status) {
        return new Check(id, "CREDENTIAL", Text.same(id), status, Text.same(id), null, null);
    }
}
