import { spawnSync } from "node:child_process";
import { execPath, exit } from "node:process";
import { buildSite } from "./site/site.ts";

/** Builds the workbench where it is stale, and beside it the documents as pages, in dist/site: static files for any web server, below any path. */
const { status } = spawnSync(execPath, ["scripts/build-if-stale.mjs", "workbench"], { stdio: "inherit" });
if (status !== 0) exit(status ?? 1);
const missing = buildSite(".", "dist/workbench", "dist/site");
if (missing.length > 0) {
  console.error(`Dokumentene lenker til filer som ikke finnes: ${missing.join(", ")}`);
  exit(1);
}
console.log("dist/site er klar: legg mappen på en webserver, eller åpne index.html.");
