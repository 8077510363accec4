package id.jembatan.bpjs.pcare.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.common.BpjsAnswer;
import id.jembatan.bpjs.common.BpjsError;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.common.BpjsHttp;
import id.jembatan.bpjs.common.BpjsPage;
import id.jembatan.bpjs.common.BpjsPath;
import id.jembatan.bpjs.common.ClockOffset;
import id.jembatan.bpjs.pcare.internal.PcareSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Calls of one facility to pCare. Paths and shapes: pCare contract, section 3. */
public final class PcareClient {
    private static final int PAGE = 100;
    private static final int MAX_PAGES = 300;

    private final PcareSettings settings;
    private final BpjsHttp http;

    PcareClient(PcareSettings settings, BpjsHttp http) {
        this.settings = settings;
        this.http = http;
    }

    public PcareSettings settings() {
        return settings;
    }

    /** One record. @throws BpjsException NOT_FOUND among others */
    public JsonNode get(String template, Object... values) throws BpjsException {
        return http.get(settings.credentials(), BpjsPath.of(template, values)).tree();
    }

    /** Rows of a list that comes as a whole. Not found is no rows. */
    public List<JsonNode> list(String template, Object... values) throws BpjsException {
        return page(template, values).list();
    }

    /**
     * Rows of a list that comes in pages, until as many were read as the gateway counts.
     *
     * @param template path without its {@code /{start}/{limit}}
     */
    public List<JsonNode> all(String template, Object... values) throws BpjsException {
        List<JsonNode> rows = new ArrayList<>();
        for (int turn = 0; turn < MAX_PAGES; turn++) {
            BpjsPage<JsonNode> page = page(rows.size(), PAGE, template, values);
            rows.addAll(page.list());
            if (page.list().isEmpty() || rows.size() >= page.count()) {
                break;
            }
        }
        return rows;
    }

    /** One page of a list. @param template path without its {@code /{start}/{limit}} */
    public BpjsPage<JsonNode> page(int start, int limit, String template, Object... values) throws BpjsException {
        Object[] more = Arrays.copyOf(values, values.length + 2);
        more[values.length] = start;
        more[values.length + 1] = limit;
        return page(template + "/{start}/{limit}", more);
    }

    public BpjsAnswer post(String path, Object body) throws BpjsException {
        return http.post(settings.credentials(), BpjsPath.of(path), body);
    }

    public BpjsAnswer put(String path, Object body) throws BpjsException {
        return http.put(settings.credentials(), BpjsPath.of(path), body);
    }

    /** Deletes; what is not there any more is deleted. */
    public void delete(String template, Object... values) throws BpjsException {
        try {
            http.delete(settings.credentials(), BpjsPath.of(template, values));
        } catch (BpjsException e) {
            if (e.error() != BpjsError.NOT_FOUND) {
                throw e;
            }
        }
    }

    /** How far this computer's clock is from the gateway's, by the calls made so far. */
    public Optional<ClockOffset> clockOffset() {
        return http.clockOffset();
    }

    private BpjsPage<JsonNode> page(String template, Object... values) throws BpjsException {
        try {
            return http.get(settings.credentials(), BpjsPath.of(template, values))
                    .page(JsonNode.class);
        } catch (BpjsException e) {
            if (e.error() == BpjsError.NOT_FOUND) {
                return new BpjsPage<>(0, List.of());
            }
            throw e;
        }
    }
}
