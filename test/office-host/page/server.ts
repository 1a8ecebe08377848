import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { sendFile, serve } from "../../../scripts/serve/static-server.ts";
import type { HostPageSetup } from "./host-page.ts";

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
    ["/excel.html", ["text/html; charset=utf-8", hostPageHtml(content.setup)]],
    ["/excel.js", ["text/javascript; charset=utf-8", script]],
    ["/workbook.xlsx", ["application/octet-stream", content.workbook ?? new Uint8Array()]],
  ]);
  const { port, close } = await serve(async (request, response, path) => {
    response.setHeader("cache-control", "no-store");
    const send = (type: string, body: string | Uint8Array) => response.writeHead(200, { "content-type": type }).end(body);
    const page = own.get(path);
    if (page) send(...page);
    else if (!content.withLibrary) sendFile(request, response, content.root, path);
    else if (path.startsWith(ownLibrary)) sendFile(request, response, library, path.slice(ownLibrary.length - 1));
    else if (path.endsWith(".html"))
      send("text/html; charset=utf-8", await pageWithOwnLibrary(join(content.root, decodeURIComponent(path))));
    else sendFile(request, response, content.root, path);
  });
  return { origin: `http://localhost:${port}`, close };
}

async function bundleHostPage(): Promise<string> {
  const entry = resolve("test/office-host/page/host-page.ts");
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", target: "es2022", write: false });
  return outputFiles[0]?.text ?? "";
}

/** A page of the add-in with Office.js from this server. */
async function pageWithOwnLibrary(file: string): Promise<string> {
  return (await readFile(file, "utf8")).replaceAll(hostedLibrary, ownLibrary);
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
