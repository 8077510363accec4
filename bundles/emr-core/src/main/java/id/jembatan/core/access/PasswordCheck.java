package id.jembatan.core.access;

import id.jembatan.core.store.UserRows.Account;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Compares passwords, always with the same work, and only a few at a time: hashing must not take the processor away. */
final class PasswordCheck {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final PasswordHash passwords;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    PasswordCheck(PasswordHash passwords) {
        this.passwords = passwords;
    }

    /** True when the account exists, is active and has this password; takes as long for every other case. */
    boolean matches(Optional<Account> account, char[] password) {
        char[] bounded = password.length > PasswordRule.MAX_LENGTH ? new char[0] : password;
        return inTurn(() -> {
            if (account.isEmpty()) {
                passwords.spend(bounded);
                return false;
            }
            return passwords.matches(bounded, account.get().passwordHash())
                    && account.get().active();
        });
    }

    String hash(char[] password) {
        return inTurn(() -> passwords.hash(password));
    }

    /** The present hash, or one with more work when the present one has less than is asked for today. */
    String renewed(Account account, char[] password) {
        return passwords.stale(account.passwordHash()) ? hash(password) : account.passwordHash();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusals.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
