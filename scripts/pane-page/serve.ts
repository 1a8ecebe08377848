import path from "node:path";
import { buildPanePage } from "./build.ts";
import { serveFolder } from "../serve/static-server.ts";

/** Builds the pane's stand-alone page and serves it until stopped: `node scripts/run-ts.mjs scripts/pane-page/serve.ts [port]`. */
const root = process.cwd();
const folder = path.join(root, "node_modules/.cache/pane-page");
await buildPanePage(root, folder);
const { address } = await serveFolder(folder, Number(process.argv[2] ?? 0));
console.log(address);
