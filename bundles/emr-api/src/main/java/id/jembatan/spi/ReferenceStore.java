package id.jembatan.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A bridge's kept reference lists in one facility and environment; they stay when the gateway is down. */
@ProviderType
public interface ReferenceStore {

    /** Replaces a list as a whole. @param kind such as {@code poli} */
    void replace(String kind, List<ReferenceItem> items);

    /** Adds or changes rows and keeps the others, for lists that are only searched, such as diagnoses. */
    void merge(String kind, List<ReferenceItem> items);

    List<ReferenceItem> all(String kind);

    Optional<ReferenceItem> find(String kind, String code);

    /** By the beginning of the code or of any word of the display. */
    List<ReferenceItem> search(String kind, String text, int limit);

    /** When the list was last fetched; empty when it never was. */
    Optional<Instant> fetchedAt(String kind);
}
