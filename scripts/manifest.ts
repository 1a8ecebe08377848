import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { env } from "node:process";
import { z } from "zod";
import { baseUrlOf, developmentUrl, environments } from "./manifest/environments.ts";
import { manifest } from "./manifest/manifest.ts";

/**
 * Writes the manifests beside the add-in's files: dist/manifest.dev.xml for the development server, and for the address in ADDIN_BASE_URL
 * dist/manifest.xml, or dist/manifest.test.xml with ADDIN_ENVIRONMENT=test.
 */
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync("package.json", "utf8")));
mkdirSync("dist", { recursive: true });
writeFileSync("dist/manifest.dev.xml", manifest({ environment: environments.development, baseUrl: developmentUrl, version }));

const address = env["ADDIN_BASE_URL"];
if (address === undefined) {
  console.log("No manifest for production: set ADDIN_BASE_URL to the address dist/addin is served from, such as https://example.org/digi/");
} else {
  const name = z.enum(["production", "test"]).parse(env["ADDIN_ENVIRONMENT"] ?? "production");
  const file = name === "production" ? "dist/manifest.xml" : "dist/manifest.test.xml";
  writeFileSync(file, manifest({ environment: environments[name], baseUrl: baseUrlOf(address), version }));
  console.log(`${file}: the add-in at ${baseUrlOf(address)}`);
}
