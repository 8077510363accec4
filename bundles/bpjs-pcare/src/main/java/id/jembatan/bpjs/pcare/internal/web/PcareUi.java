package id.jembatan.bpjs.pcare.internal.web;

import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.spi.BundledUi;
import id.jembatan.spi.UiContribution;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The bridge's page and its panel in the visit. */
@Component(service = UiContribution.class)
public final class PcareUi extends BundledUi {
    private static final Set<String> FILES = Set.of(
            "index.js",
            "view.js",
            "page.js",
            "peserta.js",
            "references.js",
            "today.js",
            "visit.js",
            "i18n/id.json",
            "i18n/en.json");

    @Activate
    public PcareUi() {
        super(Pcare.ID, FILES);
    }
}
