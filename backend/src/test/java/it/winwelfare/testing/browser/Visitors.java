package it.winwelfare.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes visitors: each has cookies of its own, so several people can meet in one story. */
public final class Visitors implements AutoCloseable {

    private final Browser browser;
    private final String address;
    private final List<Visitor> all = new ArrayList<>();

    Visitors(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** A person who reads Italian. */
    public Visitor on(Device device) {
        return with(device, options -> options);
    }

    /** A person who has chosen English before. */
    public Visitor readingEnglishOn(Device device) {
        Visitor visitor = with(device, options -> options.setLocale("en-GB"));
        visitor.keepCookie(new Cookie("lingua", "en").setUrl(address));
        return visitor;
    }

    /** A person whose browser runs no scripts: everything but the camera must work for them too. */
    public Visitor withoutScriptsOn(Device device) {
        return with(device, options -> options.setJavaScriptEnabled(false));
    }

    /** The address of the running application, without a slash at its end. */
    public String address() {
        return address;
    }

    private Visitor with(Device device, UnaryOperator<Browser.NewContextOptions> more) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(device.width(), device.height())
                .setHasTouch(device.hasTouch())
                .setLocale("it-IT")
                .setTimezoneId("Europe/Rome")
                .setReducedMotion(ReducedMotion.REDUCE);
        BrowserContext context = browser.newContext(more.apply(options));
        context.setDefaultTimeout(15_000);
        Visitor visitor = new Visitor(context, device);
        all.add(visitor);
        return visitor;
    }

    void metNoError() {
        all.forEach(Visitor::metNoError);
    }

    void keepLastSight(String name) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).screenshot("failed/" + name + "-" + (i + 1));
        }
    }

    @Override
    public void close() {
        all.forEach(Visitor::leave);
    }
}
