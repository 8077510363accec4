package id.jembatan.rxpert.internal.model;

import java.util.List;

/** Everything of one dictionary as its author wrote it, before it is checked and compiled. */
public record DictionaryData(
        DictionaryInfo info,
        List<Substance> substances,
        List<Group> groups,
        List<Member> members,
        List<Relation> relations,
        List<Concept> concepts,
        List<Source> sources,
        List<Product> products,
        List<Pack> packs,
        List<KfaReplacement> kfaReplacements,
        List<Statement> statements,
        List<Interaction> interactions,
        List<Synonym> synonyms) {
    public DictionaryData withStatements(List<Statement> filed) {
        return new DictionaryData(
                info,
                substances,
                groups,
                members,
                relations,
                concepts,
                sources,
                products,
                packs,
                kfaReplacements,
                filed,
                interactions,
                synonyms);
    }
}
