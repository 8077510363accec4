package id.jembatan.sandbox.internal.pcare;

import id.jembatan.sandbox.internal.gateway.Router;

/** Everything pCare answers. */
public final class PcareEndpoints {
    private final World world;

    public PcareEndpoints(World world) {
        this.world = world;
    }

    public void addTo(Router router) {
        PesertaEndpoints peserta = new PesertaEndpoints(world);
        peserta.addTo(router);
        new PendaftaranEndpoints(world, peserta).addTo(router);
        new KunjunganEndpoints(world).addTo(router);
        new LineEndpoints(world).addTo(router);
        new ReferenceEndpoints(world).addTo(router);
    }
}
