import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { serve, serveFolder, type LocalServer } from "../../scripts/serve/static-server.ts";

let outer: string;
let server: LocalServer;

beforeAll(async () => {
  outer = mkdtempSync(path.join(tmpdir(), "static-server-"));
  const folder = path.join(outer, "served");
  mkdirSync(path.join(folder, "verktøy/indikatorer 2"), { recursive: true });
  writeFileSync(path.join(outer, "secret.txt"), "secret");
  writeFileSync(path.join(folder, ".hidden"), "hidden");
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>æøå</title>");
  writeFileSync(path.join(folder, "workbench.js"), "export {};");
  writeFileSync(path.join(folder, "100%.css"), "body {}");
  writeFileSync(path.join(folder, "eksempel.xlsx"), "PK");
  writeFileSync(path.join(folder, "verktøy/indikatorer 2/index.html"), "below");
  server = await serveFolder(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(outer, { recursive: true });
});

/** What comes back for these bytes, until the server closes the connection; a fetch would put the request right first. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.on("data", (data) => (answer += data.toString("latin1")));
    socket.on("error", reject).on("close", () => {
      resolve(answer);
    });
  });
}

const get = (target: string, host = `localhost:${server.port}`, method = "GET") =>
  raw(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const headerOf = (answer: string, name: string) => new RegExp(`^${name}: (.*?)\r$`, "im").exec(answer)?.[1];

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/index.html?a=//&b=%", "text/html; charset=utf-8"],
  ["/workbench.js", "text/javascript; charset=utf-8"],
  ["/100%25.css", "text/css; charset=utf-8"],
  ["/eksempel.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["/verkt%C3%B8y/indikatorer%202/", "text/html; charset=utf-8"],
])("%s is a file, of the type it has", async (target, type) => {
  const answer = await get(target);
  expect([statusOf(answer), headerOf(answer, "Content-Type"), headerOf(answer, "Cache-Control")]).toEqual([200, type, "no-cache"]);
});

test.each(["/%", "//", "/%ff", "/%E0%A4%A", "//example.org/", "/%00", "/a%00b", "", "index.html", "*", "http://localhost/", "http://"])(
  "«%s» is no path: 400, and the next request is answered",
  async (target) => {
    expect(statusOf(await get(target))).toBe(400);
    expect(statusOf(await get("/"))).toBe(200);
  },
);

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/a/../../secret.txt",
  "/..\\secret.txt",
  "/.hidden",
  "/nothing",
  "/index.html/",
])("%s gives nothing away", async (target) => {
  const answer = await get(target);
  expect([403, 404]).toContain(statusOf(answer));
  expect(answer).not.toMatch(/secret|hidden$/);
});

test("a file is told of without being sent, and not sent again to one who has it", async () => {
  const head = await get("/workbench.js", "localhost", "HEAD");
  expect([statusOf(head), head.endsWith("\r\n\r\n")]).toEqual([200, true]);
  const tag = headerOf(head, "ETag") ?? "";
  const known = await raw(`GET /workbench.js HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: ${tag}\r\nConnection: close\r\n\r\n`);
  expect(statusOf(known)).toBe(304);
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is not for files", async (method) => {
  const answer = await get("/", "localhost", method);
  expect([statusOf(answer), headerOf(answer, "Allow")]).toEqual([405, "GET, HEAD"]);
});

test("it answers to the names of this machine and to no other", async () => {
  const { port } = server;
  const own = ["localhost", "LOCALHOST", `localhost:${port}`, "127.0.0.1", `127.0.0.1:${port}`, "[::1]", `[::1]:${port}`];
  for (const host of own) expect([host, statusOf(await get("/", host))]).toEqual([host, 200]);
  const others = [
    "example.org",
    `example.org:${port}`,
    "localhost.example.org",
    "127.0.0.1.example.org",
    "0.0.0.0",
    "user@localhost",
    "::1",
    "",
  ];
  for (const host of others) expect([host, statusOf(await get("/", host))]).toEqual([host, 403]);
  expect(statusOf(await raw("GET / HTTP/1.0\r\n\r\n"))).toBe(403);
  expect(statusOf(await raw("GET / HTTP/1.1\r\n\r\n"))).toBe(400);
});

test("it listens to this machine alone", async () => {
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).filter(({ internal, family }) => !internal && family === "IPv4"),
  );
  for (const { address } of addresses) {
    const reached = await new Promise((resolve) => {
      const socket = connect({ port: server.port, host: address, timeout: 2000 });
      const say = (answer: boolean) => () => {
        socket.destroy();
        resolve(answer);
      };
      socket.on("connect", say(true)).on("error", say(false)).on("timeout", say(false));
    });
    expect([address, reached]).toEqual([address, false]);
  }
  expect(server.address).toBe(`http://127.0.0.1:${server.port}/`);
});

test("a file that cannot be read, or goes while it is read, does not end it", async () => {
  symlinkSync(path.join(outer, "gone"), path.join(outer, "served/broken.js"));
  expect(statusOf(await get("/broken.js"))).toBe(404);
  const abandoned = connect(server.port, "127.0.0.1", () =>
    abandoned.write("GET /eksempel.xlsx HTTP/1.1\r\nHost: localhost\r\n\r\n", () => abandoned.resetAndDestroy()),
  );
  await new Promise((resolve) => abandoned.once("close", resolve));
  expect(statusOf(await get("/"))).toBe(200);
});

test("an answer that fails is a 500, at once or later", async () => {
  const failing = await serve((_request, _response, target) => {
    if (target === "/now") throw new Error("now");
    return Promise.reject(new Error("later"));
  });
  const statuses = await Promise.all(["now", "later"].map(async (name) => (await fetch(failing.address + name)).status));
  await failing.close();
  expect(statuses).toEqual([500, 500]);
});

test("a port that is taken is an error, not another port", async () => {
  await expect(serveFolder(outer, server.port)).rejects.toThrow("EADDRINUSE");
});
