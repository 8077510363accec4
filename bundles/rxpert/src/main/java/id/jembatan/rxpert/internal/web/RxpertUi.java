package id.jembatan.rxpert.internal.web;

import id.jembatan.rxpert.internal.Rxpert;
import id.jembatan.spi.BundledUi;
import id.jembatan.spi.UiContribution;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The page Kamus Obat, the mark of its drugs, the '!' of a prescribed line and the panel of an inventory item. */
@Component(service = UiContribution.class)
public final class RxpertUi extends BundledUi {
    private static final Set<String> FILES = Set.of(
            "index.js",
            "rxpert.css",
            "view.js",
            "page.js",
            "dictionaries.js",
            "import.js",
            "report.js",
            "policy.js",
            "statistics.js",
            "option.js",
            "line.js",
            "hint.js",
            "review.js",
            "detail.js",
            "item.js",
            "i18n/id.json",
            "i18n/en.json");

    @Activate
    public RxpertUi() {
        super(Rxpert.ID, FILES);
    }
}
