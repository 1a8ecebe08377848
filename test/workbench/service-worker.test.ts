import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

type Handler = (event: { request: { method: string; url: string }; respondWith: (answer: unknown) => void }) => void;

/** Runs the service worker at a host that is reached or not, with a page kept of an earlier build; gives what a request for the page gets. */
function pageFrom(hostname: string, isReached: boolean, isKept = true, method = "GET"): Promise<unknown> {
  const source = readFileSync("src/workbench/service-worker.js", "utf8").replace("__FILES__", '["./"]');
  const handlers = new Map<string, Handler>();
  const self = { location: { hostname }, addEventListener: (name: string, handler: Handler) => handlers.set(name, handler) };
  const caches = { match: () => Promise.resolve(isKept ? "kept" : undefined) };
  const fetch = () => (isReached ? Promise.resolve("served") : Promise.reject(new TypeError("Failed to fetch")));
  const responses = { error: () => "no answer" };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the file is a script for a service worker
  new Function("self", "caches", "fetch", "Response", source)(self, caches, fetch, responses);
  let answer: unknown = "left to the browser";
  handlers.get("fetch")?.({ request: { method, url: `http://${hostname}/` }, respondWith: (given) => (answer = given) });
  return Promise.resolve(answer);
}

test("from another machine the page comes as it is kept, and from there only where it is not", async () => {
  expect(await pageFrom("verktoy.example.org", true)).toBe("kept");
  expect(await pageFrom("verktoy.example.org", false)).toBe("kept");
  expect(await pageFrom("verktoy.example.org", true, false)).toBe("served");
});

test.each(["localhost", "127.0.0.1", "[::1]"])(
  "from %s the page is the one that is built last, and is kept for when nothing is served",
  async (hostname) => {
    expect(await pageFrom(hostname, true)).toBe("served");
    expect(await pageFrom(hostname, false)).toBe("kept");
    expect(await pageFrom(hostname, false, false)).toBe("no answer");
  },
);

test("what is not asked for with GET is left to the browser", async () => {
  expect(await pageFrom("localhost", true, true, "POST")).toBe("left to the browser");
});
