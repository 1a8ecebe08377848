import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { buildWorkbench } from "./build-workbench.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Serves a folder's files on this machine alone; resolves to the server when it listens. Port 0 is any free one. */
export function serve(folder, port = 0) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)), pathname.endsWith("/") ? "index.html" : "");
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": types[path.extname(file)] ?? "application/octet-stream", "Cache-Control": "no-cache" });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

if (path.resolve(process.argv[1] ?? "") === import.meta.filename) {
  console.log("Bygger arbeidsbenken …");
  const folder = await buildWorkbench();
  const wanted = Number(process.env.PORT ?? 0);
  const { port } = (await serve(folder, wanted)).address();
  console.log(`Arbeidsbenken er klar: http://localhost:${port}/  (Ctrl+C avslutter)`);
}
