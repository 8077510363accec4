package id.jembatan.api.integration;

import id.jembatan.api.Actor;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.ReferenceItem;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Local records and the gateway's codes for them: poli to kdPoli, doctor to kdDokter. */
@ProviderType
public interface MappingService {

    /** Every local record that the kind speaks of, mapped or not. */
    List<Mapping> mappings(Actor actor, String pluginId, String kindId);

    List<MappingKind> kinds(String pluginId);

    /** What can be chosen, from the bridge's kept references. */
    List<ReferenceItem> choices(Actor actor, String pluginId, String kindId, String text, int limit);

    /** @param code null removes the mapping. @throws id.jembatan.api.EmrException INVALID for a code not in the reference */
    void map(Actor actor, String pluginId, String kindId, UUID localId, String code);

    /** @param code null when it is not mapped */
    record Mapping(UUID localId, String localName, String code, String codeName) {}
}
