import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isPermissive, noticeOf } from "../../scripts/build/third-party.mjs";

/** What is built, by the name by which it is asked for, and a package that it cannot be without. */
const built = [
  ["cli", "papaparse"],
  ["addin", "@fluentui/web-components"],
  ["workbench", "@univerjs/core"],
] as const;

test.each(built)("the folder of %s has the licences of all that is in it, %s among them", (name, known) => {
  const { status } = spawnSync(process.execPath, ["scripts/build-if-stale.mjs", name], { stdio: "inherit" });
  expect(status).toBe(0);
  const notice = readFileSync(`dist/${name}/THIRD-PARTY.txt`, "utf8");
  const { version } = JSON.parse(readFileSync(`node_modules/${known}/package.json`, "utf8")) as { version: string };
  expect(notice).toContain(`\n${known} ${version}\nLicence: `);
  for (const [, licence = ""] of notice.matchAll(/^Licence: (.*)$/gm)) expect([licence, isPermissive(licence)]).toEqual([licence, true]);
  expect(notice.match(/^Licence: /gm)?.length).toBeGreaterThan(1);
});

test("a licence that asks for the source, or is not known, is refused; of those that may be chosen, one must be permissive", () => {
  for (const licence of ["MIT", "(MIT OR GPL-3.0-or-later)", "Apache-2.0 AND BSD-3-Clause"])
    expect([licence, isPermissive(licence)]).toEqual([licence, true]);
  for (const licence of ["GPL-3.0", "LGPL-2.1", "MPL-2.0", "AGPL-3.0-only", "MIT AND GPL-2.0", "SEE LICENSE IN x", "none", "UNLICENSED"])
    expect([licence, isPermissive(licence)]).toEqual([licence, false]);
});

test("files of our own have no part in the notice", () => {
  expect(noticeOf(["src/cli/indikator.ts"])).toBe("The programs in this folder contain these packages.\n");
});
