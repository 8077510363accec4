package id.jembatan.rxpert.internal.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Shelves;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.jobs.ImportJob;
import id.jembatan.rxpert.internal.jobs.ImportJobs;
import id.jembatan.rxpert.internal.jobs.Uploads;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.policy.PolicyDesk;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.SecurityContext;
import org.awaitility.Awaitility;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RxpertResourceTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Shelves shelves;
    private RxpertResource resource;

    @Before
    public void open() {
        shelves = new Shelves(folder.getRoot().toPath());
        DictionaryKeeper keeper = shelves.open();
        ImportJobs jobs = new ImportJobs(keeper, Signer.CLOCK);
        resource = new RxpertResource(
                new Shelf(keeper, jobs, Signer.CLOCK),
                new Uploads(keeper, Signer.CLOCK),
                jobs,
                new PolicyDesk(keeper, Signer.CLOCK));
    }

    private static SecurityContext as(String name) {
        Actor actor = new Actor(new UUID(1, 1), new UUID(2, 2), name, Set.of());
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return actor;
            }

            @Override
            public boolean isUserInRole(String role) {
                return false;
            }

            @Override
            public boolean isSecure() {
                return true;
            }

            @Override
            public String getAuthenticationScheme() {
                return "session";
            }
        };
    }

    private ImportJob ended(ImportJob job) {
        Awaitility.await().until(() -> resource.importJob(job.id()).state() != ImportJob.State.RUNNING);
        return resource.importJob(job.id());
    }

    private ImportJob imported(String version) throws Exception {
        byte[] file =
                Files.readAllBytes(shelves.signed("mini", version, Dict.empty().substance("warfarin")));
        Uploads.Upload upload = resource.begin(new RxpertResource.NewUpload("mini.rxdict", file.length));
        resource.piece(upload.id(), 0L, new ByteArrayInputStream(file));
        return ended(resource.importUpload(upload.id(), as("Sari")));
    }

    @Test
    public void everyRouteAsksForAPermissionAndWritesForEnter() {
        for (Method method : RxpertResource.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Path.class)) {
                RequiresPermission asked = method.getAnnotation(RequiresPermission.class);
                assertNotNull(method.getName(), asked);
                assertEquals(method.getName(), Permission.Kind.TERMINOLOGY, asked.kind());
                assertEquals(
                        method.getName(), method.isAnnotationPresent(GET.class) ? Act.VIEW : Act.ENTER, asked.act());
            }
        }
    }

    @Test
    public void anUploadBecomesTheActiveDictionaryInTheNameOfWhoApproves() throws Exception {
        assertTrue(resource.dictionaries().dictionaries().isEmpty());
        ImportJob waiting = imported("1");
        assertEquals(ImportJob.State.WAITING, waiting.state());
        assertEquals("Sari", waiting.by());
        Shelf.Pending pending = resource.dictionaries().waiting().get(0);
        assertEquals(waiting.id(), pending.id());
        assertEquals("mini 1 Sari", pending.dictionary() + " " + pending.version() + " " + pending.by());
        ended(resource.approve(waiting.id(), as("apt. Budi")));
        assertTrue(resource.dictionaries().waiting().isEmpty());
        Shelf.Entry entry = resource.dictionaries().dictionaries().get(0);
        assertEquals("rxpert:mini", entry.system());
        assertEquals("apt. Budi", entry.versions().get(0).approvedBy());
        assertTrue(entry.versions().get(0).active());
        assertFalse(entry.expired());
        assertEquals("Contoh", entry.notice().id());
    }

    @Test
    public void rejectRollbackAndPolicyWork() throws Exception {
        ended(resource.approve(imported("1").id(), as("apt. Budi")));
        assertEquals(
                ImportJob.State.REJECTED,
                resource.reject(imported("2").id(), as("apt. Budi")).state());
        ended(resource.approve(imported("3").id(), as("apt. Budi")));
        ended(resource.rollback("mini", as("apt. Budi")));
        assertEquals("1", resource.dictionaries().dictionaries().get(0).version());
        PolicyView policy = resource.changePolicy(new PolicyDesk.Draft(0, Set.of("x"), false, List.of()), as("Budi"));
        assertEquals(1, policy.version());
        assertEquals(List.of("x"), resource.policy().layersOff());
        assertEquals(4, resource.imports().size());
    }
}
