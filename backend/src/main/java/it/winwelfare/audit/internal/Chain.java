package it.winwelfare.audit.internal;

import it.winwelfare.audit.AuditEntry;
import it.winwelfare.audit.Verification;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain of hashes over the entries. Acts do not wait for each other to be chained: one sealer puts what was written into an order
 * and seals it a moment later.
 */
@Component
public class Chain {

    private static final int BATCH = 1_000;
    private static final int MOST_FAULTS = 50;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    Chain(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    private record End(long number, byte[] hash, UUID newest) {}

    private record Seal(long number, byte[] hash, AuditEntry entry) {}

    /**
     * Where to begin so that nothing is missed: before the newest sealed entry by as much as a transaction may take, since an entry gets
     * its id some time before its commit.
     */
    @Transactional(readOnly = true)
    public UUID before(Duration longestTransaction) {
        End end = end("");
        return end.number() == 0
                ? new UUID(0, 0)
                : Ids.floorOf(Ids.instantOf(end.newest()).minus(longestTransaction));
    }

    /**
     * Seals those entries after the given one that have no seal, in their order, {@value #BATCH} at most.
     *
     * @return the last of them, to go on from; empty if there are no more for now
     */
    @Transactional
    public Optional<UUID> seal(UUID after) {
        End end = end(" FOR UPDATE");
        List<AuditEntry> entries = unsealed(after);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Seal> seals = new ArrayList<>();
        long number = end.number();
        byte[] hash = end.hash();
        UUID newest = end.newest();
        for (AuditEntry entry : entries) {
            hash = hash(hash, entry);
            seals.add(new Seal(++number, hash, entry));
            newest = newest.compareTo(entry.id()) < 0 ? entry.id() : newest;
        }
        jdbc.batchUpdate(
                "INSERT INTO audit_seal (number, entry, hash) VALUES (?, ?, ?)", seals, BATCH, (statement, seal) -> {
                    statement.setLong(1, seal.number());
                    statement.setBytes(2, Ids.bytes(seal.entry().id()));
                    statement.setBytes(3, seal.hash());
                });
        client.sql("UPDATE audit_chain SET last_number = ?, last_hash = ?, newest_entry = ? WHERE one = 1")
                .param(number)
                .param(hash)
                .param(Ids.bytes(newest))
                .update();
        return entries.size() < BATCH
                ? Optional.empty()
                : Optional.of(entries.getLast().id());
    }

    private End end(String lock) {
        return client.sql("SELECT last_number, last_hash, newest_entry FROM audit_chain WHERE one = 1" + lock)
                .query((row, n) -> new End(
                        row.getLong("last_number"), row.getBytes("last_hash"), Ids.uuid(row.getBytes("newest_entry"))))
                .single();
    }

    private List<AuditEntry> unsealed(UUID after) {
        return client.sql("SELECT " + Entries.COLUMNS + """
                         FROM audit_entry e LEFT JOIN audit_seal s ON s.entry = e.id
                        WHERE e.id > :after AND s.entry IS NULL ORDER BY e.id LIMIT\s""" + BATCH)
                .param("after", Ids.bytes(after))
                .query((row, n) -> Entries.entry(row, false))
                .list();
    }

    /** Walks the chain from its beginning. */
    public Verification verify() {
        List<String> faults = new ArrayList<>();
        byte[] hash = new byte[32];
        long number = 0;
        List<Seal> seals = after(number);
        while (!seals.isEmpty() && faults.size() < MOST_FAULTS) {
            for (Seal seal : seals) {
                if (seal.number() != number + 1) {
                    faults.add("seal " + (number + 1) + " is missing");
                }
                if (!Arrays.equals(hash(hash, seal.entry()), seal.hash())) {
                    faults.add("seal " + seal.number() + " does not fit entry "
                            + seal.entry().id() + " and the seals before it");
                }
                number = seal.number();
                hash = seal.hash();
            }
            seals = after(number);
        }
        End end = end("");
        if (end.number() != number || !Arrays.equals(end.hash(), hash)) {
            faults.add("the chain ends at seal " + number + ", but should at " + end.number());
        }
        return new Verification(
                number, entriesWithoutSeal(), faults, HexFormat.of().formatHex(hash));
    }

    private long entriesWithoutSeal() {
        return client.sql(
                        "SELECT COUNT(*) FROM audit_entry e LEFT JOIN audit_seal s ON s.entry = e.id WHERE s.entry IS NULL")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private List<Seal> after(long number) {
        return client.sql("SELECT s.number, s.hash, " + Entries.COLUMNS + """
                         FROM audit_seal s JOIN audit_entry e ON e.id = s.entry
                        WHERE s.number > :number ORDER BY s.number LIMIT\s""" + BATCH)
                .param("number", number)
                .query((row, n) -> new Seal(row.getLong("number"), row.getBytes("hash"), Entries.entry(row, true)))
                .list();
    }

    /** SHA-256 over the hash before and every field of the entry, each with its length in front. */
    public static byte[] hash(byte[] before, AuditEntry entry) {
        MessageDigest sha = sha256();
        OrganisationId organisation = entry.organisation();
        sha.update(before);
        sha.update(Ids.bytes(entry.id()));
        sha.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(entry.at().getEpochSecond())
                .putInt(entry.at().getNano())
                .array());
        add(sha, entry.actor());
        add(sha, entry.channel().name());
        add(sha, entry.address() == null ? "" : entry.address());
        add(sha, entry.what());
        sha.update(Ids.bytes(entry.subject()));
        sha.update(Ids.bytes(organisation == null ? new UUID(0, 0) : organisation.value()));
        add(sha, entry.details());
        return sha.digest();
    }

    private static void add(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
