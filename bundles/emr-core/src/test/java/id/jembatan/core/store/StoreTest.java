package id.jembatan.core.store;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** A test that runs on every engine. */
@RunWith(Parameterized.class)
public abstract class StoreTest {
    @Parameter
    public TestEngine engine;

    @Parameters(name = "{0}")
    public static List<TestEngine> engines() {
        return TestEngine.engines();
    }
}
