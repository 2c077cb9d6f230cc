// The operator's page opens without a network: its shell and its hashed files are kept here. Nothing of the API ever is.
const shell = "op-shell-1";
const page = "/op";
// Not a file: where the words for calls are kept, as the page said them last.
const callWords = "/op-calls";

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
  if (event.data?.calls) event.waitUntil(caches.open(shell).then((cache) => cache.put(callWords, Response.json(event.data.calls))));
  if (!event.data?.keep) return;
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

// A push carries a kind and nothing else (RFC 8291 hides even that from who carries it). Whoever looks at the page sees the call there.
self.addEventListener("push", (event) => event.waitUntil(called(event.data)));

async function called(data) {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.some((client) => client.visibilityState === "visible" && new URL(client.url).pathname.startsWith(page))) return;
  const kept = await (await caches.open(shell)).match(callWords);
  const words = kept ? await kept.json() : {};
  const kind = kindOf(data);
  const { title = "Bridge Coordinator", body = "", path = page } = words[kind] ?? {};
  // One notice of a kind, that rings again and stays until somebody answers it.
  await self.registration.showNotification(title, { body, tag: kind, renotify: true, requireInteraction: true, icon: "/icons/op-192.png", badge: "/icons/op-badge-96.png", data: { path } });
}

function kindOf(data) {
  try {
    const { kind } = data.json();
    return typeof kind === "string" ? kind : "call";
  } catch {
    return "call";
  }
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path ?? page));
});

async function open(path) {
  const [client] = (await self.clients.matchAll({ type: "window" })).filter((one) => new URL(one.url).pathname.startsWith(page));
  if (!client) return self.clients.openWindow(path);
  await client.focus();
  return client.navigate(path).catch(() => undefined);
}
