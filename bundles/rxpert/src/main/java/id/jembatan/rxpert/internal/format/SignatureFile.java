package id.jembatan.rxpert.internal.format;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** {@code manifest.sig}: key id on the first line, base64 of the Ed25519 signature of the manifest bytes on the second. */
record SignatureFile(String keyId, byte[] signature) {
    static SignatureFile sign(String keyId, PrivateKey key, byte[] manifest) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key);
        signer.update(manifest);
        return new SignatureFile(keyId, signer.sign());
    }

    static SignatureFile parse(byte[] content) throws PackageException {
        String[] lines = new String(content, StandardCharsets.UTF_8).strip().split("\\R");
        if (lines.length != 2) {
            throw PackageException.of(Refusal.UNSIGNED);
        }
        try {
            return new SignatureFile(lines[0].strip(), Base64.getDecoder().decode(lines[1].strip()));
        } catch (IllegalArgumentException e) {
            throw PackageException.of(Refusal.BAD_SIGNATURE).causedBy(e);
        }
    }

    byte[] bytes() {
        String text = keyId + "\n" + Base64.getEncoder().encodeToString(signature) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param keys any of them may have made the signature */
    void verify(Iterable<PublicKey> keys, byte[] manifest) throws PackageException {
        try {
            for (PublicKey key : keys) {
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(key);
                verifier.update(manifest);
                if (verifier.verify(signature)) {
                    return;
                }
            }
        } catch (GeneralSecurityException e) {
            throw PackageException.of(Refusal.BAD_SIGNATURE).causedBy(e);
        }
        throw PackageException.of(Refusal.BAD_SIGNATURE);
    }
}
