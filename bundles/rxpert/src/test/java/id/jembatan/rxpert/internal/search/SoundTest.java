package id.jembatan.rxpert.internal.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import org.junit.Test;

public class SoundTest {

    @Test
    public void whatIsWrittenInTwoWaysForOneSoundIsAlike() {
        for (String[] same : new String[][] {
            {"azithromycin", "azitromisin", "azitromycin"},
            {"amoxicillin", "amoksisilin", "amoxicilin"},
            {"cefixime", "sefiksim", "cefixim"},
            {"ketoconazole", "ketokonazol", "ketokonasol"},
            {"trihexyphenidyl", "triheksifenidil", "trihexyphenidil"},
            {"chloroquine", "klorokuin", "chlorokuin"},
            {"clindamycin", "klindamisin", "clindamisin"},
            {"hyoscine butylbromide", "hiosin butilbromid", "hyosin butylbromid"}
        }) {
            for (String one : same) {
                assertEquals(one, Sound.of(same[1]), Sound.of(one));
            }
        }
    }

    @Test
    public void anotherSoundIsAnotherName() {
        assertNotEquals(Sound.of("cefazolin"), Sound.of("cefuroxime"));
        assertNotEquals(Sound.of("hydroxyzine"), Sound.of("hydralazine"));
        assertNotEquals(Sound.of("prednisone"), Sound.of("prednisolone"));
        assertNotEquals(Sound.of("vitamin b 1"), Sound.of("vitamin b 11"));
        assertEquals("", Sound.of(""));
    }
}
