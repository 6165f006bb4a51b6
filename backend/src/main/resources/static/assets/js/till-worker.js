/*
 * Keeps the counter's page for when there is no network. The server writes WIN (version, shell, keys, files) before these lines, so that
 * another version of any file is another worker, which fetches everything anew and throws the old away.
 *
 * What is kept names nobody: the shell is the page without the person who is signed in, and files are the same for all.
 */
"use strict";

const CACHE = "win-till-" + WIN.version;

/* Only what the server gave for this very address: not its page to sign in. */
async function keep(cache, address) {
  const answer = await fetch(address, { cache: "no-store", redirect: "manual" });
  if (answer.ok) {
    await cache.put(address, answer);
  }
  return answer.ok;
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  const kept = await Promise.all([WIN.shell, WIN.keys, ...WIN.files].map((address) => keep(cache, address)));
  if (kept.includes(false)) {
    throw new Error("a part of the counter could not be kept");
  }
}

async function refresh() {
  const cache = await caches.open(CACHE);
  await Promise.all([keep(cache, WIN.shell), keep(cache, WIN.keys)]).catch(() => false);
}

async function page(event) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(refresh());
    return answer;
  } catch (noNetwork) {
    /* A form that could not be sent leads to the page that can wait. */
    return event.request.method === "GET" ? caches.match(WIN.shell, { ignoreVary: true }) : Response.redirect(WIN.shell, 303);
  }
}

async function file(event) {
  const kept = await caches.match(event.request, { ignoreVary: true });
  if (kept) {
    return kept;
  }
  const answer = await fetch(event.request);
  if (answer.ok) {
    const cache = await caches.open(CACHE);
    event.waitUntil(cache.put(event.request, answer.clone()));
  }
  return answer;
}

async function keys(event) {
  const cache = await caches.open(CACHE);
  try {
    await keep(cache, WIN.keys);
  } catch (noNetwork) {
    /* Those that were fetched before. */
  }
  return (await cache.match(WIN.keys, { ignoreVary: true })) || Response.error();
}

self.addEventListener("install", (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith("win-till-") && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  ),
);

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (address.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate") {
    event.respondWith(page(event));
  } else if (address.pathname === WIN.keys) {
    event.respondWith(keys(event));
  } else if (event.request.method === "GET" && /^\/(assets|webjars)\//.test(address.pathname)) {
    event.respondWith(file(event));
  }
});
