package it.winwelfare.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, started once for each thread that runs tests, since what Playwright gives belongs to one thread. Playwright
 * downloads nothing.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/homebrew/bin", "/opt/google/chrome");

    /** It shall speak to nobody but our server: no updates, no suggestions, no metrics. */
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ThreadLocal<Browser> BROWSERS = ThreadLocal.withInitial(Chromium::start);

    private Chromium() {}

    /** Where it is; {@code WIN_CHROMIUM} in the environment names another one. */
    static Optional<Path> found() {
        Stream<Path> named = Stream.ofNullable(System.getenv("WIN_CHROMIUM")).map(Path::of);
        Stream<Path> usual = FOLDERS.stream().flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, usual).filter(Files::isExecutable).findFirst();
    }

    static Browser ofThisThread() {
        return BROWSERS.get();
    }

    private static Browser start() {
        Path program = found().orElseThrow(() -> new IllegalStateException(
                "No Chromium on this machine: install one (apt-get install chromium), or name it by WIN_CHROMIUM"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(OPTIONS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "closes-chromium"));
        return browser;
    }
}
