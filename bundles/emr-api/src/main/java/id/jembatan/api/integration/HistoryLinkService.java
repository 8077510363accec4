package id.jembatan.api.integration;

import id.jembatan.api.Actor;
import id.jembatan.spi.HistoryViewer.HistoryAnswer;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens what a payer keeps of a patient's care elsewhere, for the one who treats the patient now. It is personal health
 * data of other facilities (UU 27/2022 on personal data): who opened whose, when, from which visit and with the patient's
 * consent goes into the audit before the address is handed out.
 */
@ProviderType
public interface HistoryLinkService {

    /**
     * Asks the bridge for the page of a visit's patient.
     *
     * @param consent that the patient has agreed to it now
     * @throws id.jembatan.api.EmrException FORBIDDEN unless the actor treats the patient in this visit; CONFLICT unless the
     *     visit is in progress; INVALID without consent or without a card; UNAVAILABLE with why
     */
    HistoryAnswer open(Actor actor, String pluginId, UUID encounterId, boolean consent);
}
