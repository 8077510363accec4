package id.jembatan.rxpert.internal.store;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class VersionOrderTest {

    @Test
    public void versionsAreCountedNotSpelt() {
        assertEquals(
                List.of("2026.9", "2026.9.1", "2026.11.1", "2026.11.1-b", "2026.11.2", "2027.1"),
                List.of("2026.11.2", "2027.1", "2026.11.1-b", "2026.9.1", "2026.11.1", "2026.9").stream()
                        .sorted(new VersionOrder())
                        .toList());
        assertEquals(0, new VersionOrder().compare("1", "01"));
    }
}
