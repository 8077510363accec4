package id.jembatan.spi;

import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.api.medication.MedicationService.Purpose;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks drugs up. Direct calls within a budget kept by the core. */
@ConsumerType
public interface DrugDictionary {

    String pluginId();

    /** Best first. @param limit 1 to 50 */
    List<MedicationHit> search(Purpose purpose, String text, int limit, PluginContext context);

    /** Empty when it has no such entry. */
    Optional<MedicationDetail> detail(MedicationCode code, PluginContext context);
}
