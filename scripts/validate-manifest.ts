import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { argv, execPath } from "node:process";
import { hasSchemas, schemaErrors, schemaFolder } from "./manifest/schemas.ts";

/**
 * Checks a manifest, manifest.xml if no other is named: against Microsoft's schemas where a copy lies beside the project, and by Microsoft's
 * validation service, which office-addin-manifest sends it to. Ends with 0 when it is valid; without a network the schemas alone decide.
 */
const file = argv[2] ?? "manifest.xml";

const bySchema = hasSchemas() ? await schemaErrors(readFileSync(file, "utf8")) : null;
if (bySchema === null) console.log(`Not checked against Microsoft's schemas: there is no copy of them in ${schemaFolder}.`);
else console.log([`Against Microsoft's schemas: ${bySchema.length === 0 ? "valid." : "not valid."}`, ...bySchema].join("\n"));

const packageFile = createRequire(import.meta.url).resolve("office-addin-manifest/package.json");
const cli = path.join(path.dirname(packageFile), "cli.js");
const { status, stdout, stderr } = spawnSync(execPath, [cli, "validate", file], { encoding: "utf8" });
console.log(stdout + stderr);
const isReached = !stderr.includes("Unable to contact the manifest validation service");
if (!isReached) console.log("Microsoft's validation service could not be asked: it needs a network.");

const byService = isReached ? status === 0 : bySchema !== null;
process.exitCode = byService && (bySchema ?? []).length === 0 ? 0 : 1;
