import { spawnSync } from "node:child_process";
import path from "node:path";
import { execPath } from "node:process";

const root = path.resolve(import.meta.dirname, "../../..");

/** The folder with the add-in as it is hosted, built anew when a source is newer. */
export function builtAddin(): string {
  const { status, stderr } = spawnSync(execPath, ["scripts/build-if-stale.mjs", "addin"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return path.join(root, "dist/addin");
}
