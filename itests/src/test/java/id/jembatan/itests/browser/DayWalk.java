package id.jembatan.itests.browser;

import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** A clinic's day as its people see it. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class DayWalk extends BrowserWalk {

    @Test
    public void aTheFirstSignInAsksForAnOwnPassword() throws Exception {
        String first = demoPassword("pendaftaran");
        page.signIn("pendaftaran", first);
        assertAccessible("first password");
        page.choosePassword(first, clinic.chosenPassword());
        page.menu("/antrean").see("Antrean");
        assertAccessible("queue");
    }
}
