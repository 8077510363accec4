package id.jembatan.rxpert.internal.keeper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class RxpertSettingsTest {

    /** What the component is given for a file of etc/: each list as one text. */
    private record FromFile(String folder, String[] keys, String[] order, String[] layersOff, boolean labelOnlyAsInfo)
            implements RxpertConfig {
        @Override
        public Class<? extends Annotation> annotationType() {
            return RxpertConfig.class;
        }
    }

    private static String[] text(String one) {
        return new String[] {one};
    }

    @Test
    public void listsInAFileAreCutAtTheirCommas() {
        RxpertSettings settings = RxpertSettings.of(new FromFile(
                " /var/kamus ",
                text("a-2026 AAAA= 2027-12-31, b-2026 BBBB= 2028-12-31"),
                text("rxpert-id, starter-id"),
                text("beers,"),
                false));
        assertEquals(Path.of("/var/kamus"), settings.folder());
        assertEquals(List.of("a-2026 AAAA= 2027-12-31", "b-2026 BBBB= 2028-12-31"), settings.keys());
        assertEquals(List.of("rxpert-id", "starter-id"), settings.order());
        assertEquals(Set.of("beers"), settings.layersOff());
    }

    @Test
    public void whatIsLeftEmptyIsNothing() {
        RxpertSettings settings =
                RxpertSettings.of(new FromFile("x", text(""), new String[] {"a", "b"}, text(" "), true));
        assertTrue(settings.keys().isEmpty());
        assertEquals(List.of("a", "b"), settings.order());
        assertTrue(settings.layersOff().isEmpty());
    }
}
