package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;

/** All checks of one request against one dictionary. */
final class DictionaryCheck {
    private final Context context;

    DictionaryCheck(Snapshot snapshot, CheckRequest request) {
        this.context =
                new Context(snapshot, request, new PatientMatcher(request.patient(), request.day()), new Findings());
    }

    /** @param lines drafts first, then current drugs, as this dictionary knows them */
    Findings run(List<CheckedDrug> lines) {
        AllergyCheck allergies = new AllergyCheck(context);
        StatementCheck statements = new StatementCheck(context, lines);
        for (CheckedDrug drug : lines) {
            if (!drug.draft()) {
                continue;
            }
            if (!drug.isKnown()) {
                unknown(drug);
                continue;
            }
            if (drug.drug().coverage() == CoverageLevel.BASIC) {
                basic(drug);
            }
            if (context.request().current() == null) {
                takenUnknown(drug);
            }
            int[] known = DrugStatements.idsOf(drug.drug(), context.snapshot());
            allergies.check(drug, known);
            statements.check(drug, known);
        }
        new InteractionCheck(context).check(lines);
        new DuplicateCheck(context).check(lines);
        return context.findings();
    }

    private void unknown(CheckedDrug drug) {
        Words words = new Words("obat tidak ada di kamus", "the drug is not in the dictionary");
        for (CheckKind check : CheckKind.values()) {
            context.findings().gap(drug.item().id(), check, new Gap(Gap.Reason.DRUG_UNKNOWN, words));
        }
    }

    private void takenUnknown(CheckedDrug drug) {
        Gap gap = Gap.missing("obat yang sedang dikonsumsi", "current medication");
        context.findings().gap(drug.item().id(), CheckKind.INTERACTION, gap);
        context.findings().gap(drug.item().id(), CheckKind.DUPLICATE, gap);
    }

    private void basic(CheckedDrug drug) {
        Words words =
                new Words("kamus hanya memuat data dasar obat ini", "the dictionary has only basic data of this drug");
        for (CheckKind check : CheckKind.values()) {
            if (check != CheckKind.ALLERGY && check != CheckKind.DUPLICATE) {
                context.findings().gap(drug.item().id(), check, new Gap(Gap.Reason.BASIC_ONLY, words));
            }
        }
    }
}
