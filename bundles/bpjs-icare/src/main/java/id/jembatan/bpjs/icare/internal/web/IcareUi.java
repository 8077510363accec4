package id.jembatan.bpjs.icare.internal.web;

import id.jembatan.bpjs.icare.internal.Icare;
import id.jembatan.spi.BundledUi;
import id.jembatan.spi.UiContribution;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The bridge's panel in the visit (S69). */
@Component(service = UiContribution.class)
public final class IcareUi extends BundledUi {
    private static final Set<String> FILES = Set.of("index.js", "visit.js", "i18n/id.json", "i18n/en.json");

    @Activate
    public IcareUi() {
        super(Icare.ID, FILES);
    }
}
