package id.jembatan.api.terminology;

import id.jembatan.api.Actor;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Code systems of the installation. */
@ProviderType
public interface TerminologyService {

    /** WHO ICD-10. */
    String ICD_10 = "icd10";

    /** ICD-9-CM volume 3. */
    String ICD_9_CM = "icd9cm";

    /** By the beginning of the code or of any word of either title or of a keyword. @param limit 1 to 50 */
    List<Concept> search(String system, String text, int limit);

    Optional<Concept> lookup(String system, String code);

    /**
     * Replaces a code system from CSV with the header {@code code,title_id,title_en,keywords}, UTF-8; all or nothing.
     * Codes in use stay resolvable.
     *
     * @param version such as {@code 2010}
     * @return number of codes
     * @throws id.jembatan.api.EmrException INVALID naming the line
     */
    int importCsv(Actor actor, String system, String version, InputStream csv);

    /** Installed systems with version and number of codes. */
    List<SystemInfo> systems();

    record SystemInfo(String system, String version, int codes) {}
}
