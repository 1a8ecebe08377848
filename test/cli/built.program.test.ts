import { spawnSync } from "node:child_process";
import { statSync, utimesSync } from "node:fs";
import { env } from "node:process";
import path from "node:path";
import { newWorld, type World } from "./program.ts";

const root = path.resolve(import.meta.dirname, "../..");
const built = path.join(root, "dist/cli/indikator.js");

let world: World;
beforeAll(() => {
  const { status } = spawnSync(process.execPath, [path.join(root, "scripts/build-if-stale.mjs"), "cli"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The program cannot be built");
  world = newWorld();
});
afterAll(() => {
  world.remove();
});

const run = (...argv: readonly string[]) => spawnSync(process.execPath, [built, ...argv], { cwd: world.folder, encoding: "utf8" });

test("the built program computes, and its exit code is 0", () => {
  const { status, stdout } = run("beregn", "svar.xlsx");
  expect(stdout).toContain("Lagret svar med indikatorer.xlsx");
  expect(status).toBe(0);
});

test("the built program says in words what is wrong, and its exit code is 2", () => {
  const { status, stderr, stdout } = run("beregn", "svr.xlsx");
  expect({ status, stderr, stdout }).toEqual({ status: 2, stderr: "Fant ikke filen «svr.xlsx». Mente du «svar.xlsx»?\n", stdout: "" });
});

test("the built program finds the sample that comes with it", () => {
  const { status, stdout } = run("demo");
  expect(stdout).toContain("Alle tallene som kan sammenlignes, stemmer.");
  expect(status).toBe(0);
});

test("a reader that has seen enough gets no words, and the run is no success", () => {
  const line = `"${process.execPath}" "${built}" beregn svar.xlsx --json - 2> err.txt | head -c 10; echo "\${PIPESTATUS[0]}"`;
  const { stdout } = spawnSync("bash", ["-c", line], { cwd: world.folder, encoding: "utf8" });
  expect(stdout).toBe('{\n  "ruleS2\n');
  expect(world.text("err.txt")).not.toContain("EPIPE");
});

test("results that standard output does not take end in words, and exit code 2", () => {
  const line = `"${process.execPath}" "${built}" beregn svar.xlsx --json - > /dev/full`;
  const { status, stderr } = spawnSync("bash", ["-c", line], { cwd: world.folder, encoding: "utf8" });
  expect(stderr).toContain("Resultatet kom ikke helt fram til standard ut, for disken er full.");
  expect(status).toBe(2);
});

describe("npm run indikator", () => {
  // Without what npm says of the call that runs these tests.
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("npm_")));
  const npm = (folder: string, ...argv: readonly string[]) =>
    spawnSync("npm", ["--prefix", root, "run", "indikator", "--", ...argv], {
      cwd: folder,
      encoding: "utf8",
      env: { ...own, INIT_CWD: folder },
    });

  test("finds files in the folder where the user stands", () => {
    const { status, stdout } = npm(world.folder, "kontroller", "svar.xlsx");
    expect(stdout).toContain("svar.xlsx, arket «Svar 2018»: 422 kommuner");
    expect(status).toBe(0);
  });

  test("says what to type next as it was called", () => {
    const { stderr } = npm(world.folder, "beregnn");
    expect(stderr).toContain(`Alle kommandoene: npm --prefix ${root} run indikator -- hjelp`);
  });

  test("compiles nothing when the sources say what they said, whenever they were written", () => {
    const source = path.join(root, "src/cli/main.ts");
    const { atime, mtime } = statSync(source);
    try {
      utimesSync(source, new Date(), new Date());
      const { stdout, stderr } = npm(world.folder, "--version");
      expect(stdout).toContain("indikator 0.1.0");
      expect(stderr).not.toContain("Bygger");
    } finally {
      utimesSync(source, atime, mtime);
    }
  });
});
