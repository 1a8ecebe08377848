import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { argv, env } from "node:process";
import { z } from "zod";
import { baseUrlOf, developmentUrl, environments, withNamespace, type Environment } from "./manifest/environments.ts";
import { manifest } from "./manifest/manifest.ts";

/**
 * Writes manifest.xml, which is in the repository: the add-in from the development server, its functions without a prefix; with
 * ADDIN_NAMESPACE instead dist/manifest.dev.xml, the same with that prefix. With ADDIN_BASE_URL the manifest for that address:
 * dist/manifest.xml, or dist/manifest.test.xml with ADDIN_ENVIRONMENT=test; ADDIN_NAMESPACE gives it a prefix. `--hosted`, as the build
 * says, writes the last kind only.
 */
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync("package.json", "utf8")));
const [address, namespace] = [env["ADDIN_BASE_URL"], env["ADDIN_NAMESPACE"]];

if (address !== undefined) {
  const name = z.enum(["production", "test"]).parse(env["ADDIN_ENVIRONMENT"] ?? "production");
  write(name === "production" ? "dist/manifest.xml" : "dist/manifest.test.xml", environments[name], baseUrlOf(address));
} else if (argv.includes("--hosted")) {
  console.log("No manifest for production: set ADDIN_BASE_URL to the address dist/addin is served from, such as https://example.org/digi/");
} else {
  write(namespace === undefined ? "manifest.xml" : "dist/manifest.dev.xml", environments.development, developmentUrl);
}

function write(file: string, environment: Environment, baseUrl: string): void {
  const named = withNamespace(environment, namespace);
  mkdirSync("dist", { recursive: true });
  writeFileSync(file, manifest({ environment: named, baseUrl, version }));
  const functions = named.namespace === null ? "=PRIORITERING(…)" : `=${named.namespace}.PRIORITERING(…)`;
  console.log(`${file}: the add-in at ${baseUrl}, with ${functions}`);
}
