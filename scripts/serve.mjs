import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import webpack from "webpack";
import configuration from "../webpack.config.js";

/**
 * Builds the add-in for development, builds it again when a source changes, and serves it on https://localhost:3000, where
 * dist/manifest.dev.xml says it is. Excel takes pages from https only: the certificate is made, and trusted, the first time.
 */
const port = 3000;
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".png": "image/png" };

const { addin } = configuration({ development: true });
webpack(addin).watch({}, (error, stats) => {
  console.log(error ?? stats.toString({ preset: "errors-warnings", colors: true }));
});

async function answer({ url }, response) {
  const name = path.normalize(decodeURIComponent(new URL(url, "https://localhost").pathname));
  try {
    const content = await readFile(path.join(addin.output.path, name));
    const type = types[path.extname(name)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

createServer(await getHttpsServerOptions(), answer).listen(port, "localhost", () => {
  console.log(`The add-in is served on https://localhost:${port}/taskpane.html`);
});
