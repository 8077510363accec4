package id.jembatan.rxpert.internal.jobs;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.jembatan.api.EmrException;
import id.jembatan.rxpert.internal.Shelves;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.format.Limits;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class UploadsTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final byte[] content = new byte[Uploads.PIECE + 500];
    private Uploads uploads;

    @Before
    public void open() {
        new Random(1).nextBytes(content);
        uploads = new Uploads(new Shelves(folder.getRoot().toPath()).open(), Signer.CLOCK);
    }

    private InputStream bytes(int from, int to) {
        return new ByteArrayInputStream(Arrays.copyOfRange(content, from, to));
    }

    private static EmrException.Kind refused(Runnable act) {
        return assertThrows(EmrException.class, act::run).kind();
    }

    @Test
    public void piecesMakeAFileAndOneSentTwiceIsTakenOnce() throws Exception {
        String id = uploads.begin("kamus.rxdict", content.length).id();
        assertEquals(
                Uploads.PIECE, uploads.piece(id, 0, bytes(0, Uploads.PIECE)).received());
        assertEquals(
                Uploads.PIECE, uploads.piece(id, 0, bytes(0, Uploads.PIECE)).received());
        assertEquals(EmrException.Kind.CONFLICT, refused(() -> uploads.finish(id)));
        uploads.piece(id, Uploads.PIECE, bytes(Uploads.PIECE, content.length));
        Uploads.Received whole = uploads.finish(id);
        assertEquals("kamus.rxdict", whole.name());
        assertArrayEquals(content, Files.readAllBytes(whole.file()));
        assertEquals(EmrException.Kind.NOT_FOUND, refused(() -> uploads.finish(id)));
    }

    @Test
    public void sizesAndOrderAreHeld() {
        assertEquals(EmrException.Kind.TOO_LARGE, refused(() -> uploads.begin("x", Limits.USUAL.packageBytes() + 1)));
        assertEquals(EmrException.Kind.TOO_LARGE, refused(() -> uploads.begin("x", 0)));
        String id = uploads.begin("x", 1000).id();
        assertEquals(EmrException.Kind.TOO_LARGE, refused(() -> uploads.piece(id, 0, bytes(0, 1001))));
        assertEquals(EmrException.Kind.CONFLICT, refused(() -> uploads.piece(id, 500, bytes(0, 100))));
        String large = uploads.begin("x", content.length).id();
        assertEquals(EmrException.Kind.TOO_LARGE, refused(() -> uploads.piece(large, 0, bytes(0, Uploads.PIECE + 1))));
    }

    @Test
    public void fewAreOpenAtOneTime() {
        for (int i = 0; i < 3; i++) {
            uploads.begin("x", 10);
        }
        assertEquals(EmrException.Kind.TOO_MANY, refused(() -> uploads.begin("x", 10)));
    }
}
