package id.jembatan.spi;

import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckResult;
import org.osgi.annotation.versioning.ConsumerType;

/** Checks prescriptions. A direct call within a budget kept by the core; no answer means not checked. */
@ConsumerType
public interface DrugChecker {

    String pluginId();

    /**
     * Checks one prescription. It says of every draft line and check whether it was done; what it leaves out counts as
     * not checked.
     *
     * @throws Exception is taken as not checked
     */
    DrugCheckResult check(DrugCheckRequest request, PluginContext context) throws Exception;

    /**
     * Short word that changes when its answers may change, as with a new dictionary version or policy. Asked often;
     * returns at once.
     */
    String revision(PluginContext context);
}
