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

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)));
});
