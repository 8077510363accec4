package id.jembatan.rxpert.internal.web;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.rxpert.internal.jobs.ImportJob;
import id.jembatan.rxpert.internal.jobs.ImportJobs;
import id.jembatan.rxpert.internal.jobs.Uploads;
import id.jembatan.rxpert.internal.policy.PolicyDesk;
import id.jembatan.spi.RestResource;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the page Kamus Obat asks for, below {@code /api/p/rxpert}. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/p/rxpert")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class RxpertResource implements RestResource {
    private final Shelf shelf;
    private final Uploads uploads;
    private final ImportJobs jobs;
    private final PolicyDesk policy;

    @Activate
    public RxpertResource(
            @Reference Shelf shelf,
            @Reference Uploads uploads,
            @Reference ImportJobs jobs,
            @Reference PolicyDesk policy) {
        this.shelf = shelf;
        this.uploads = uploads;
        this.jobs = jobs;
        this.policy = policy;
    }

    /** Active dictionaries with the versions that are kept. */
    @GET
    @Path("dictionaries")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.VIEW)
    public Shelf.Overview dictionaries() {
        return shelf.overview();
    }

    /** Goes back to the version before; answers with the job. */
    @POST
    @Path("dictionaries/{name}/rollback")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.ENTER)
    public ImportJob rollback(@PathParam("name") String name, @Context SecurityContext security) {
        return jobs.startRollback(name, actor(security).name());
    }

    /** @param size of the file in bytes */
    public record NewUpload(String name, long size) {}

    /** Begins an upload; the pieces follow. */
    @POST
    @Path("uploads")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.ENTER)
    public Uploads.Upload begin(NewUpload file) {
        if (file == null) {
            throw EmrException.invalid(
                    "rxpert.upload.size", "size", new Text("Pilih berkas dahulu.", "Choose a file first."));
        }
        return uploads.begin(file.name(), file.size());
    }

    /** Takes one piece of at most {@link Uploads#PIECE} bytes. */
    @PUT
    @Path("uploads/{id}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.ENTER)
    public Uploads.Upload piece(@PathParam("id") String id, @QueryParam("offset") Long offset, InputStream content) {
        return uploads.piece(id, offset == null ? 0 : offset, content);
    }

    /** Examines an upload in the background; answers with the job. */
    @POST
    @Path("uploads/{id}/import")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.ENTER)
    public ImportJob importUpload(@PathParam("id") String id, @Context SecurityContext security) {
        Uploads.Received received = uploads.finish(id);
        return jobs.start(received.name(), received.file(), actor(security).name());
    }

    /** Imports and rollbacks of this run, newest first. */
    @GET
    @Path("imports")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.VIEW)
    public List<ImportJob> imports() {
        return jobs.all();
    }

    @GET
    @Path("imports/{id}")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.VIEW)
    public ImportJob importJob(@PathParam("id") String id) {
        return jobs.get(id);
    }

    /** Activates an examined package in the background, in the name of who is signed in. */
    @POST
    @Path("imports/{id}/approve")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.ENTER)
    public ImportJob approve(@PathParam("id") String id, @Context SecurityContext security) {
        return jobs.startApprove(id, actor(security).name());
    }

    /** Lets an examined package go. */
    @POST
    @Path("imports/{id}/reject")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.ENTER)
    public ImportJob reject(@PathParam("id") String id, @Context SecurityContext security) {
        return jobs.reject(id, actor(security).name());
    }

    @GET
    @Path("policy")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.VIEW)
    public PolicyView policy() {
        return PolicyView.of(policy.current(), policy.layers());
    }

    /** Replaces the clinic's policy. */
    @PUT
    @Path("policy")
    @RequiresPermission(kind = Kind.TERMINOLOGY, act = Act.ENTER)
    public PolicyView changePolicy(PolicyDesk.Draft draft, @Context SecurityContext security) {
        if (draft == null) {
            throw EmrException.invalid(
                    "rxpert.policy.empty", "version", new Text("Kebijakan kosong.", "The policy is empty."));
        }
        return PolicyView.of(policy.change(draft, actor(security).name()), policy.layers());
    }

    private static Actor actor(SecurityContext security) {
        return Actor.signedIn(security.getUserPrincipal());
    }
}
