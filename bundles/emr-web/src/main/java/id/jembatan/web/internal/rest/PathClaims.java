package id.jembatan.web.internal.rest;

import id.jembatan.spi.RestResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which resources may be published at which path. emr-web's own may take any path outside {@code /p}; a bridge may take
 * {@code /p/<its id>} and nothing else, its id being the last word of its symbolic name. Of two bundles with the same
 * last word the one that came first has the path, and the other gets it when the first goes.
 */
final class PathClaims {

    private static final Logger LOG = LoggerFactory.getLogger(PathClaims.class);
    private static final Pattern CORE = Pattern.compile("/(?!p(/|$))[a-z][a-z.-]*");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String ownBundle;
    private final List<Claim> claims = new ArrayList<>();

    PathClaims(String ownBundle) {
        this.ownBundle = ownBundle;
    }

    /** @param bundle symbolic name of the bundle that registered the resource */
    record Claim(RestResource resource, String path, String bundle) {}

    /** Takes a claim in; a refused one is logged and forgotten. @return the path to publish anew, or null */
    String add(Claim claim) {
        if (!permitted(claim)) {
            LOG.warn("{} may not publish REST at '{}': refused", claim.bundle(), claim.path());
            return null;
        }
        claims.add(claim);
        if (!claim.bundle().equals(owner(claim.path()))) {
            LOG.warn("{} waits for REST path '{}', which {} has", claim.bundle(), claim.path(), owner(claim.path()));
            return null;
        }
        return claim.path();
    }

    /** @return the path to publish anew, or null when the resource was not published */
    String remove(RestResource resource) {
        Claim gone = claims.stream()
                .filter(c -> c.resource() == resource)
                .findFirst()
                .orElse(null);
        if (gone == null) {
            return null;
        }
        boolean published = gone.bundle().equals(owner(gone.path()));
        claims.remove(gone);
        return published ? gone.path() : null;
    }

    List<RestResource> at(String path) {
        String owner = owner(path);
        return at(path, claim -> claim.bundle().equals(owner))
                .map(Claim::resource)
                .toList();
    }

    List<String> paths() {
        return claims.stream().map(Claim::path).distinct().sorted().toList();
    }

    private String owner(String path) {
        return at(path, claim -> true).map(Claim::bundle).findFirst().orElse(null);
    }

    private Stream<Claim> at(String path, java.util.function.Predicate<Claim> which) {
        return claims.stream().filter(c -> c.path().equals(path)).filter(which);
    }

    private boolean permitted(Claim claim) {
        if (claim.bundle().equals(ownBundle)) {
            return CORE.matcher(claim.path()).matches();
        }
        String id = pluginId(claim.bundle());
        return ID.matcher(id).matches() && Objects.equals(claim.path(), "/p/" + id);
    }

    /** Last word of a symbolic name. */
    static String pluginId(String bundle) {
        return bundle.substring(bundle.lastIndexOf('.') + 1);
    }
}
