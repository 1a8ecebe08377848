import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { env, execPath } from "node:process";
import { commandsOf } from "./document-commands.ts";
import { geoJson, rectangle } from "./geo/geo.ts";

const root = path.resolve(import.meta.dirname, "..");
const documents = ["README.md", "docs/veiledning.md", "CONTRIBUTING.md"];

/** Commands that are not run here, and why. */
const notRun: readonly (readonly [RegExp, string])[] = [
  [/^npm ci$/, "installs over the packages of the test that runs"],
  [/[…[]|MAPPEN|FOLDER|ID$/, "a pattern with a place for the reader's own words"],
  [/^npm (?:test|run (?:test:quick|check|contract|mutants|bench))\b/, "tests and measurements of the repository itself"],
  [/^npm (?:start|run (?:dev-server|start:excel|stop:excel))$/, "runs until it is stopped: test/serve, test/build/dev-server"],
  [/npm run (?:build|build:workbench|build:site|manifest|validate)\b/, "builds: test/build, test/manifest, test/e2e, test/site"],
  [/^npm run (?:pictures|sample|sample:small|schema|tiles|reference)\b/, "makes files of the repository; its own tests compare them"],
];

const reasonOf = (command: string) => notRun.find(([pattern]) => pattern.test(command))?.[1] ?? null;

let folder: string;

/** A folder with what the documents say that the reader has: answers, boundaries, and the project's sample files. */
beforeAll(() => {
  const { status } = spawnSync(execPath, [path.join(root, "scripts/build-if-stale.mjs"), "cli"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The program cannot be built");
  folder = mkdtempSync(path.join(tmpdir(), "documents-"));
  cpSync(path.join(root, "assets/eksempel-2018.xlsx"), path.join(folder, "svar.xlsx"));
  symlinkSync(path.join(root, "assets"), path.join(folder, "assets"));
  const oslo = { properties: { kommunenr: "0301" }, rings: [rectangle(10, 59, 11, 60)] };
  writeFileSync(path.join(folder, "kommuner.geojson"), geoJson([oslo]));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a line as a shell does in the reader's folder; «npm» finds the project. */
function run(command: string): { readonly status: number | null; readonly said: string } {
  const line = command.replace(/^npm /, `npm --prefix "${root}" `);
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { cwd: folder, encoding: "utf8", env: { ...env, INIT_CWD: folder } });
  return { status, said: stdout + stderr };
}

describe.each(documents)("%s", (document) => {
  const commands = commandsOf(document).filter(({ command }) => reasonOf(command) === null);

  test("has commands", () => {
    expect(commandsOf(document).length).toBeGreaterThan(0);
  });

  // In the document's order: later commands use the files of earlier ones. Exit code 1 is a result too: errors in the data.
  test.each(commands.map(({ command }) => command))("%s", (command) => {
    const { status, said } = run(command);
    expect({ said, isDone: status === 0 || status === 1 }).toEqual({ said, isDone: true });
  });
});

test("every exception is about a command that a document has", () => {
  const all = documents.flatMap((document) => commandsOf(document).map(({ command }) => command));
  expect(notRun.filter(([pattern]) => !all.some((command) => pattern.test(command))).map(([, reason]) => reason)).toEqual([]);
});

test("the program's own hints are commands that can be typed", () => {
  const { said } = run("npm run --silent indikator -- beregnn");
  const [, hint = ""] = /Alle kommandoene: (.*)$/m.exec(said) ?? [];
  expect(spawnSync("bash", ["-c", hint], { cwd: folder, encoding: "utf8", env: { ...env, INIT_CWD: folder } }).status).toBe(0);
});
