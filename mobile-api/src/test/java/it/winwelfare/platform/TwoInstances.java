package it.winwelfare.platform;

import it.winwelfare.embeddeddb.EmbeddedMariaDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.random.RandomGenerator;

/** Two processes of the platform on one database server and one folder of keys, as behind a proxy. Each of the three can be killed. */
final class TwoInstances implements AutoCloseable {

    static final int BOTH = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final Path folder;
    private final Path programs;
    private final List<String> options;
    private final int databasePort;

    /** Whoever starts an instance wants the database to stay meanwhile; whoever kills the database waits for that. */
    private final ReadWriteLock databaseStays = new ReentrantReadWriteLock();

    private final AtomicReferenceArray<RunningPlatform> instances = new AtomicReferenceArray<>(BOTH);
    private EmbeddedMariaDb database;

    private TwoInstances(Path folder, Path programs, List<String> options) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.options = options;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.databasePort = socket.getLocalPort();
        }
        this.database = database();
    }

    /**
     * Starts both at the same moment.
     *
     * @param folder with the data of a platform that is down, or empty
     * @param programs where the database's are unpacked, or are to be
     */
    static TwoInstances start(Path folder, Path programs, List<String> options) throws Exception {
        TwoInstances two = new TwoInstances(folder, programs, options);
        try (ExecutorService threads = Executors.newFixedThreadPool(BOTH)) {
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < BOTH; i++) {
                int number = i;
                starts.add(threads.submit(() -> two.startInstance(number)));
            }
            for (Future<?> start : starts) {
                start.get(PATIENCE.toSeconds() + 60, TimeUnit.SECONDS);
            }
            return two;
        } catch (Exception | Error failed) {
            two.close();
            throw failed;
        }
    }

    private EmbeddedMariaDb database() {
        return EmbeddedMariaDb.start(
                folder.resolve("data").resolve("mariadb"), programs, List.of("--port=" + databasePort));
    }

    private void startInstance(int number) {
        databaseStays.readLock().lock();
        try {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of(
                    "--win.db.url=" + database.login().url(),
                    "--win.db.user=" + database.login().user(),
                    "--win.db.password=" + database.login().password()));
            instances.set(number, RunningPlatform.start(folder, PATIENCE, all.toArray(String[]::new)));
        } finally {
            databaseStays.readLock().unlock();
        }
    }

    RunningPlatform instance(int number) {
        return instances.get(number);
    }

    /** Where one of them is, or was before it was killed. */
    URI any(RandomGenerator random) {
        return URI.create(instance(random.nextInt(BOTH)).address());
    }

    /** Kills one and starts it again. */
    void kill(int number) throws InterruptedException {
        instance(number).kill();
        startInstance(number);
    }

    /** Kills the database and, a moment later, one of the platforms; starts first the database again, then the platform. */
    void killWithDatabase(int number, long millisBetween) throws InterruptedException {
        databaseStays.writeLock().lock();
        try {
            ProcessHandle server = ProcessHandle.of(database.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            TimeUnit.MILLISECONDS.sleep(millisBetween);
            instance(number).kill();
            database.close();
            database = database();
        } finally {
            databaseStays.writeLock().unlock();
        }
        startInstance(number);
    }

    /** For questions to the database itself. */
    EmbeddedMariaDb databaseServer() {
        return database;
    }

    @Override
    public void close() {
        try {
            for (int i = 0; i < BOTH; i++) {
                if (instance(i) != null) {
                    instance(i).close();
                }
            }
        } finally {
            database.close();
        }
    }
}
