package id.jembatan.rxpert.internal.bridge;

import static org.junit.Assert.assertEquals;

import id.jembatan.api.medication.DrugCheckRequest.Line;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.rxpert.internal.Asked;
import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.check.DrugItem;
import id.jembatan.rxpert.internal.check.FormToRoutes;
import id.jembatan.rxpert.internal.model.Route;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class LineToDrugItemTest {
    private final LineToDrugItem mapper = new LineToDrugItem(List.of(Dict.empty()
            .substance("timolol")
            .product("timol", "Timol", "timolol:5 mg", "routes=ophthalmic")
            .compile()));

    private DrugItem map(MedicationCode code, String form) {
        return mapper.map("n", new Line("7", code, form));
    }

    @Test
    public void aProductTellsItsRouteItself() {
        DrugItem item = map(Asked.product("mini", "timol", "Timol"), "tablet");
        assertEquals("mini", item.dictionary());
        assertEquals("timol", item.product());
        assertEquals(Route.ANY, item.routes());
        assertEquals(Route.ANY, map(MedicationCode.written("Timol"), "tablet").routes());
    }

    @Test
    public void elsewhereTheDosageFormTellsTheRoute() {
        assertEquals(
                Set.of(Route.OPHTHALMIC),
                map(Asked.substance("mini", "timolol", "timolol"), "tetes mata").routes());
        assertEquals(
                Set.of(Route.ORAL),
                map(MedicationCode.written("timolol"), "Tablet").routes());
        assertEquals(
                Set.of(Route.ORAL),
                map(Asked.product("mini", "gone", "Obat Lama"), "kapsul").routes());
    }

    @Test
    public void codesOfAnotherBridgeAreWords() {
        DrugItem item = map(new MedicationCode("other:mini", "timol", MedicationCode.Kind.PRODUCT, "Timol Lain"), null);
        assertEquals("", item.dictionary());
        assertEquals("Timol Lain", item.name());
    }

    @Test
    public void formsThatLeaveTheRouteOpenTellNone() {
        assertEquals(Route.ANY, FormToRoutes.map("tetes"));
        assertEquals(Route.ANY, FormToRoutes.map(null));
        assertEquals(Route.ANY, FormToRoutes.map("  "));
        assertEquals(Set.of(Route.OTIC), FormToRoutes.map("Tetes Telinga"));
        assertEquals(Set.of(Route.OPHTHALMIC), FormToRoutes.map("salep mata"));
        assertEquals(Set.of(Route.CUTANEOUS), FormToRoutes.map("salep"));
        assertEquals(Set.of(Route.VAGINAL), FormToRoutes.map("tablet vagina"));
        assertEquals(Set.of(Route.RECTAL), FormToRoutes.map("Supositoria"));
        assertEquals(Set.of(Route.INHALATION), FormToRoutes.map("inhaler"));
        assertEquals(Route.named("injection").orElseThrow(), FormToRoutes.map("injeksi"));
        assertEquals(Set.of(Route.ORAL), FormToRoutes.map("tablet salut selaput"));
        assertEquals(Set.of(Route.SUBLINGUAL), FormToRoutes.map("tablet sublingual"));
    }
}
