/* Keeps the files of this build, so that the workbench opens without a network. It fetches nothing else. */
const version = "__VERSION__";
const files = __FILES__;
const store = `workbench-${version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(store)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const remove = (names) =>
    Promise.all(names.filter((name) => name.startsWith("workbench-") && name !== store).map((name) => caches.delete(name)));
  event.waitUntil(
    caches
      .keys()
      .then(remove)
      .then(() => self.clients.claim()),
  );
});

// `npm start` serves one build after the other from the same address: there the server is asked first, and what is kept is for when it is stopped.
const isOwnMachine = ["localhost", "127.0.0.1", "[::1]"].includes(self.location.hostname);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const kept = () => caches.match(request, { ignoreSearch: true });
  event.respondWith(
    isOwnMachine ? fetch(request).catch(async () => (await kept()) ?? Response.error()) : kept().then((file) => file ?? fetch(request)),
  );
});
