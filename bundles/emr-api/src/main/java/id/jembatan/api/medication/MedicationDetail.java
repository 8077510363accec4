package id.jembatan.api.medication;

import id.jembatan.api.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * Full view of a drug in one dictionary (S2 to S18, S49, S50).
 *
 * @param basic the fields of the basic information in their order; fields without a value are left out
 * @param sections boxed warning, contraindications by category, interactions, further texts
 * @param notice of the dictionary, shown always, such as that it is an example
 * @param expiredOn set when the dictionary is past its date
 */
public record MedicationDetail(
        MedicationCode code,
        Text name,
        MedicationHit.Coverage coverage,
        List<Field> basic,
        List<DetailSection> sections,
        Text dictionary,
        String version,
        Text notice,
        LocalDate expiredOn) {

    public MedicationDetail {
        basic = List.copyOf(basic);
        sections = List.copyOf(sections);
    }

    /** @param id stable word, such as {@code manufacturer} */
    public record Field(String id, Text label, Text value) {}

    /** @param id stable word, such as {@code boxed} or {@code pregnancy} */
    public record DetailSection(String id, Text title, List<Paragraph> paragraphs) {}

    /** @param management what to do, or null; @param detail longer text, or null */
    public record Paragraph(
            DrugAlert.Severity severity, Text summary, Text management, Text detail, DrugAlert.Source source) {}
}
