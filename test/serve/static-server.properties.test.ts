import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { serveFolder, type LocalServer } from "../../scripts/serve/static-server.ts";

let folder: string;
let server: LocalServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "static-server-"));
  writeFileSync(path.join(folder, "index.html"), "<!doctype html>");
  server = await serveFolder(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Sends these bytes and nothing more, and waits until the connection is over, in whichever way. */
function abandon(bytes: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.end(bytes));
    socket
      .on("error", () => undefined)
      .on("close", () => {
        resolve();
      })
      .resume();
  });
}

test("nothing that is sent to the static server ends it", async () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const line = fc.record({
    method: fc.constantFrom("GET", "HEAD", "CONNECT", "get", "\x16\x03\x01"),
    target: fc.oneof(
      text,
      text.map((path) => `/${path}`),
    ),
  });
  const request = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    line.map(({ method, target }) => `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    line.map(
      ({ method, target }) => `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
    ),
    fc.constantFrom(
      "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc",
      "GET / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n\r\n",
    ),
  );
  await fc.assert(
    fc.asyncProperty(request, async (bytes) => {
      await abandon(bytes);
      expect((await fetch(server.address)).status).toBe(200);
    }),
    { numRuns: 100 },
  );
});
