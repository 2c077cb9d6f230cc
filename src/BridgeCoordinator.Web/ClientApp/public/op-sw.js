// The operator's page opens without a network: its shell and its hashed files are kept here. Nothing of the API ever is.
const shell = "op-shell-1";
const page = "/op";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.addAll([page, "/icon.svg"]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page names the files it runs on, because those of the first visit were fetched before this worker stood here.
self.addEventListener("message", (event) => {
  const files = Array.isArray(event.data?.keep) ? event.data.keep.filter((f) => typeof f === "string" && f.startsWith("/assets/")) : [];
  event.waitUntil(keepOnly(files));
});

async function keepOnly(files) {
  const cache = await caches.open(shell);
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    if (path.startsWith("/assets/") && !files.includes(path)) await cache.delete(request);
  }
  await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)));
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && (url.pathname === page || url.pathname.startsWith(page + "/"))) {
    event.respondWith(newestPage(event.request));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  }
});

async function newestPage(request) {
  const cache = await caches.open(shell);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(4000) });
    if (answer.ok) await cache.put(page, answer.clone());
    return answer;
  } catch {
    return (await cache.match(page)) ?? Response.error();
  }
}
