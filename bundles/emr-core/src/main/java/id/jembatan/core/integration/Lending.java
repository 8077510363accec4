package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.core.store.CredentialRows.Sealed;
import id.jembatan.spi.CredentialField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Values of a bridge: what was entered for it, else what another bridge lends it, else the default. Lent is only what the
 * lender says it lends to this bridge, within one facility and environment, and only while the lender is installed.
 */
@Component(service = Lending.class)
public final class Lending {

    private final Vault vault;
    private final Bridges bridges;

    @Activate
    public Lending(@Reference Vault vault, @Reference Bridges bridges) {
        this.vault = vault;
        this.bridges = bridges;
    }

    /** A value of another bridge. */
    record Loan(Installed lender, Vault.Place place, CredentialField field, Sealed sealed) {}

    /** @throws EmrException UNAVAILABLE when a value cannot be opened with the present key */
    Map<String, String> values(Vault.Place place, Installed plugin) {
        Map<String, String> values = new HashMap<>();
        for (CredentialField field : plugin.fields()) {
            if (field.defaultValue() != null) {
                values.put(field.name(), field.defaultValue());
            }
        }
        loans(place, plugin).forEach((name, loan) -> values.put(name, value(loan)));
        values.putAll(vault.entered(place, plugin.fields()));
        return values;
    }

    /** Required fields that have neither a value nor a loan nor a default. */
    List<CredentialField> missing(Vault.Place place, Installed plugin) {
        Set<String> entered = vault.sealed(place).keySet();
        Map<String, Loan> loans = loans(place, plugin);
        return plugin.fields().stream()
                .filter(CredentialField::required)
                .filter(field -> field.defaultValue() == null
                        && !entered.contains(field.name())
                        && !loans.containsKey(field.name()))
                .toList();
    }

    /** What is lent for fields in which nothing was entered, by their names. */
    Map<String, Loan> loans(Vault.Place place, Installed plugin) {
        Map<String, Loan> loans = new HashMap<>();
        Set<String> lenders = plugin.fields().stream()
                .map(CredentialField::lender)
                .filter(lender -> lender != null && !lender.equals(plugin.id()))
                .collect(Collectors.toSet());
        Set<String> entered = lenders.isEmpty() ? Set.of() : vault.sealed(place).keySet();
        for (String id : lenders) {
            Optional<Installed> lender = bridges.installed(id).filter(plugin::borrowsFrom);
            if (lender.isPresent()) {
                borrow(place, plugin, lender.get(), entered, loans);
            }
        }
        return loans;
    }

    private void borrow(
            Vault.Place place, Installed plugin, Installed lender, Set<String> entered, Map<String, Loan> loans) {
        Vault.Place theirs = new Vault.Place(place.facilityId(), lender.id(), place.environment());
        Map<String, Sealed> sealed = vault.sealed(theirs);
        for (CredentialField field : plugin.fields()) {
            Sealed value = lender.id().equals(field.lender()) ? sealed.get(field.name()) : null;
            if (value != null && !entered.contains(field.name())) {
                loans.put(field.name(), new Loan(lender, theirs, field, value));
            }
        }
    }

    /** @throws EmrException UNAVAILABLE when it cannot be opened with the present key */
    String value(Loan loan) {
        return vault.open(loan.place(), loan.sealed());
    }
}
