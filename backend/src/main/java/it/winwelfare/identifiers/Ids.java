package it.winwelfare.identifiers;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.winwelfare.problems.Refused;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of the platform: UUID version 7 (RFC 9562), so that they grow with time and new rows come at the end of an index. Within one
 * process they grow strictly, also within a millisecond; only a clock that is set back breaks that, and their being unique never
 * hangs on it.
 */
public final class Ids {

    private static final int BYTES = 16;
    private static final int RANDOM_BITS_BESIDE_TIME = 16;
    private static final long LATEST_MILLIS = (1L << 48) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_RFC = Long.MIN_VALUE;
    private static final NoArgGenerator EPOCH = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, greater than those before it from this process. */
    public static UUID next() {
        return EPOCH.generate();
    }

    /**
     * Reads an id as it stands in addresses, tokens and bodies. Only its whole form is one: {@link UUID#fromString} also reads
     * shortened forms, which would give one thing several addresses.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} if it is malformed: nothing can be under it
     */
    public static UUID parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException malformed) {
            throw Refused.notFound("unknown-id");
        }
        throw Refused.notFound("unknown-id");
    }

    /** The 16 bytes of a {@code BINARY(16)} column; their order is the order of the ids. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /**
     * The id in the 16 bytes of a {@code BINARY(16)} column.
     *
     * @throws IllegalArgumentException if they are not 16
     */
    public static UUID uuid(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /**
     * The smallest id that can be made in the instant's millisecond: everything made at or after it is not less, everything made in
     * an earlier millisecond is less. For scans by time over the primary key.
     *
     * @throws IllegalArgumentException before 1970 or after the year 10889, which such ids cannot tell
     */
    public static UUID floorOf(Instant instant) {
        long millis = instant.toEpochMilli();
        if (millis < 0 || millis > LATEST_MILLIS) {
            throw new IllegalArgumentException("no id tells of " + instant);
        }
        return new UUID((millis << RANDOM_BITS_BESIDE_TIME) | VERSION_7, VARIANT_RFC);
    }

    /**
     * The millisecond (UTC) in which a version 7 id was made.
     *
     * @throws IllegalArgumentException if the id is of another version
     */
    public static Instant instantOf(UUID id) {
        if (id.version() != 7) {
            throw new IllegalArgumentException("only an id of version 7 tells its time: " + id);
        }
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> RANDOM_BITS_BESIDE_TIME);
    }
}
