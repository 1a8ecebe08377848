import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, resolve } from "node:path";
import type { HostPageSetup } from "./host-page.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Where the add-in's page fetches Office.js, and the files of the npm package that replace it here. */
export const hostedLibrary = "https://appsforoffice.microsoft.com/lib/1/hosted/";
export const library = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const ownLibrary = "/office-js/";

/** What is served: the grid page at /excel.html, a workbook's bytes at /workbook.xlsx, and the add-in's files as on its own server. */
export interface ServerContent {
  /** The folder with the built add-in. */
  readonly root: string;
  readonly workbook: Uint8Array | null;
  readonly setup: HostPageSetup;
  /** Whether pages get Office.js from this server, by an address of its own, instead of from Microsoft's. */
  readonly withLibrary?: boolean;
}

/** Starts a static server on a free port of this machine; returns its origin and a function that closes it. */
export async function serveExcel(content: ServerContent): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const script = await bundleHostPage();
  const own = new Map<string, readonly [type: string, body: string | Uint8Array]>([
    ["/excel.html", [".html", hostPageHtml(content.setup)]],
    ["/excel.js", [".js", script]],
    ["/workbook.xlsx", [".xlsx", content.workbook ?? new Uint8Array()]],
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const page = own.get(pathname);
    if (page) send(response, page[0], page[1]);
    else if (content.withLibrary && pathname.startsWith(ownLibrary)) void sendFile(response, library, pathname.slice(ownLibrary.length));
    else void sendFile(response, content.root, decodeURIComponent(pathname), content.withLibrary ? withOwnLibrary : undefined);
  });
  const port = await listen(server);
  return { origin: `http://localhost:${port}`, close: () => close(server) };
}

async function bundleHostPage(): Promise<string> {
  const entry = resolve("test/office-host/page/host-page.ts");
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", target: "es2022", write: false });
  return outputFiles[0]?.text ?? "";
}

/** The same page with Office.js from this server; other files unchanged. */
const withOwnLibrary = (file: Buffer, extension: string) =>
  extension === ".html" ? file.toString().replaceAll(hostedLibrary, ownLibrary) : file;

type Change = (file: Buffer, extension: string) => string | Buffer;

async function sendFile(response: ServerResponse, root: string, path: string, change: Change = (file) => file): Promise<void> {
  const file = join(root, normalize(path));
  try {
    send(response, extname(file), change(await readFile(file), extname(file)));
  } catch {
    response.writeHead(404).end();
  }
}

function send(response: ServerResponse, extension: string, body: string | Uint8Array): void {
  response.writeHead(200, { "content-type": types[extension] ?? "application/octet-stream", "cache-control": "no-store" }).end(body);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

const style = `
  body { margin: 0; display: grid; grid: auto 1fr / 1fr auto; height: 100vh; font: 13px/1.4 Calibri, Carlito, sans-serif; color: #222; background: #fff; }
  #ribbon { grid-column: 1 / -1; display: flex; gap: 4px; padding: 6px; background: #f3f3f3; border-bottom: 1px solid #ccc; min-height: 24px; }
  #grid { overflow: auto; } #grid nav { position: sticky; bottom: 0; left: 0; background: #f3f3f3; padding: 4px; }
  #grid [aria-current=true] { font-weight: bold; }
  table { border-collapse: collapse; } th { background: #f3f3f3; font-weight: normal; position: sticky; top: 0; }
  th, td { border: 1px solid #ddd; min-width: 64px; max-width: 160px; height: 18px; padding: 0 3px; overflow: hidden; white-space: nowrap; }
  td.number { text-align: right; } td.selected { outline: 2px solid #217346; outline-offset: -2px; }
  iframe { border: 0; border-left: 1px solid #ccc; width: 350px; height: 100%; }`;

function hostPageHtml(setup: HostPageSetup): string {
  const json = JSON.stringify(setup).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Regneark</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><div id="ribbon" role="toolbar" aria-label="Bånd"></div><main id="grid"></main><aside id="pane" aria-label="Oppgaverute"></aside>
<script>window.hostPageSetup = ${json};</script><script type="module" src="/excel.js"></script></body></html>`;
}
