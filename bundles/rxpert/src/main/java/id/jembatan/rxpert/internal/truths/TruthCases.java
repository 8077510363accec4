package id.jembatan.rxpert.internal.truths;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.rxpert.internal.check.CheckRequest;
import id.jembatan.rxpert.internal.check.DrugItem;
import id.jembatan.rxpert.internal.check.PatientFacts;
import id.jembatan.rxpert.internal.check.Policy;
import id.jembatan.rxpert.internal.format.Json;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Severity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a file of truth cases: patient, drugs, the alerts that must come and those that must not. */
public final class TruthCases {
    private static final String ANY = "*";

    private TruthCases() {}

    /**
     * One case.
     *
     * @param negative whether it is about what must not be said
     */
    public record TruthCase(
            String id, boolean negative, CheckRequest request, List<Expected> expected, List<Forbidden> forbidden) {}

    /** An alert that must come; {@code against} is empty when the other side does not matter. */
    public record Expected(Category category, Severity severity, String drug, String against) {}

    /** No alert of this category (null for any) and drug ({@code *} for any) at or above the severity. */
    public record Forbidden(Category category, String drug, Severity from) {
        boolean anyDrug() {
            return drug.equals(ANY);
        }
    }

    /**
     * @param day on which the cases are checked; ages are counted back from it
     * @throws IOException when the text is no such file; the message names the case
     */
    public static List<TruthCase> read(byte[] json, LocalDate day) throws IOException {
        JsonNode root = Json.MAPPER.readTree(json);
        JsonNode cases = root.isArray() ? root : root.path("cases");
        if (!cases.isArray()) {
            throw new IOException("No list of cases");
        }
        List<TruthCase> all = new ArrayList<>();
        for (JsonNode one : cases) {
            try {
                all.add(readCase(one, day));
            } catch (RuntimeException e) {
                throw new IOException("Case " + one.path("id").asText("?") + ": " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static TruthCase readCase(JsonNode one, LocalDate day) {
        List<Expected> expected = new ArrayList<>();
        for (JsonNode alert : one.path("expect")) {
            expected.add(new Expected(
                    Category.valueOf(alert.path("category").asText()),
                    Severity.valueOf(alert.path("severity").asText()),
                    alert.path("drug").asText(),
                    alert.path("against").asText("").replace("null", "")));
        }
        List<Forbidden> forbidden = new ArrayList<>();
        for (JsonNode alert : one.path("forbid")) {
            String category = alert.path("category").asText();
            forbidden.add(new Forbidden(
                    category.equals(ANY) ? null : Category.valueOf(category),
                    alert.path("drug").asText(),
                    Severity.valueOf(alert.path("min_severity").asText())));
        }
        CheckRequest request = new CheckRequest(
                day,
                patient(one.path("patient"), day),
                drugs("new", one.path("new")),
                drugs("current", one.path("current")),
                Policy.USUAL);
        return new TruthCase(one.path("id").asText(), one.path("negative").asBoolean(), request, expected, forbidden);
    }

    private static List<DrugItem> drugs(String side, JsonNode list) {
        List<DrugItem> items = new ArrayList<>();
        for (JsonNode one : list) {
            String name = one.isTextual()
                    ? one.asText()
                    : one.path("drug").asText(one.path("herbal").asText(""));
            String route = one.path("route").asText("");
            Set<Route> routes = route.isEmpty() ? Route.ANY : Route.named(route).orElse(Route.ANY);
            items.add(new DrugItem(side + "-" + items.size(), name, "", "", "", routes));
        }
        return items;
    }

    private static PatientFacts patient(JsonNode one, LocalDate day) {
        PatientFacts.Builder facts = PatientFacts.builder().allergiesAsked().conditionsAsked();
        if (one.hasNonNull("age_years")) {
            facts.birth(birth(one.path("age_years").asDouble(), day));
        }
        if (one.hasNonNull("sex")) {
            facts.sex(one.path("sex").asText().charAt(0));
        }
        facts.pregnant(bool(one, "pregnant")).lactating(bool(one, "lactating")).alcohol(bool(one, "alcohol"));
        for (JsonNode allergy : one.path("allergies")) {
            boolean intolerance = allergy.path("type").asText().equals("intolerance");
            facts.allergy(new PatientFacts.Allergy(
                    allergy.path("substance").asText(allergy.path("group").asText()),
                    intolerance ? PatientFacts.ReactionType.INTOLERANCE : PatientFacts.ReactionType.ALLERGY,
                    allergy.path("reaction").asText(""),
                    null,
                    false));
        }
        one.path("tolerated").forEach(drug -> facts.tolerated(drug.asText(), null));
        for (JsonNode condition : one.path("conditions")) {
            String status =
                    one.path("condition_status").path(condition.asText()).asText("active");
            facts.condition(condition.asText(), status(status));
        }
        for (String tag : List.of("smoker", "dialysis", "labour", "premature", "low_birth_weight")) {
            if (one.path(tag).asBoolean(false)) {
                facts.tagged(tag);
            }
        }
        one.path("procedures").forEach(tag -> facts.tagged(tag.asText()));
        if (one.path("renal").hasNonNull("egfr")) {
            facts.egfr(one.path("renal").path("egfr").asDouble());
        }
        JsonNode hepatic = one.path("hepatic");
        if (hepatic.hasNonNull("child_pugh")) {
            facts.childPugh(hepatic.path("child_pugh").asText());
        }
        if (hepatic.hasNonNull("alt_xuln")) {
            facts.alt(hepatic.path("alt_xuln").asDouble());
        }
        if (one.hasNonNull("radiotherapy")) {
            facts.radiotherapy(one.path("radiotherapy").asText(""));
        }
        one.path("diet").forEach(food -> facts.food(food.asText()));
        return facts.build();
    }

    private static PatientFacts.Status status(String text) {
        return switch (text) {
            case "entered-in-error" -> PatientFacts.Status.ENTERED_IN_ERROR;
            case "refuted" -> PatientFacts.Status.REFUTED;
            case "resolved", "inactive", "past", "remission" -> PatientFacts.Status.PAST;
            default -> PatientFacts.Status.ACTIVE;
        };
    }

    private static Boolean bool(JsonNode one, String field) {
        return one.hasNonNull(field) ? Boolean.valueOf(one.path(field).asBoolean()) : null;
    }

    private static LocalDate birth(double years, LocalDate day) {
        int whole = (int) years;
        return day.minusYears(whole).minusDays(Math.round((years - whole) * 365.25));
    }
}
