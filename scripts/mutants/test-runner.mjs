/**
 * A test runner for Stryker. It runs jest's test files inside Stryker's own process, since a run of jest takes a second and more for each
 * mutant. Stryker sees each test file as one test. A file is bundled once and evaluated anew for every mutant: nothing that a module
 * remembers is kept from one mutant to the next, and what is computed while a module loads is mutated like everything else.
 */
import { build } from "esbuild";
import { expect } from "expect";
import fc from "fast-check";
import * as circus from "jest-circus";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

const { addEventHandler, getState, resetState, run, describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
const globals = { describe, test, it, beforeAll, beforeEach, afterAll, afterEach, expect };
Object.assign(globalThis, globals);

// The same cases in every run, and none searched for that are smaller: a mutant needs one.
fc.configureGlobal({ seed: 1, endOnFailure: true });

/** What the instrumented code reads and counts in. */
const context = (globalThis.__stryker__ = globalThis.__stryker__ ?? {});

/** Milliseconds after which a test hangs; how long one takes is the machine's. */
const PATIENCE = 300_000;

const passed = 0;
const failed = 1;

let hasFailed = false;
addEventHandler((event) => {
  if (event.name === "test_start" && hasFailed) event.test.mode = "skip";
  if (event.name === "test_done" && event.test.errors.length > 0) hasFailed = true;
});

/** Evaluates one test file and runs its tests up to the first that fails; the text of its error, null where all pass. */
async function firstFailure(file, { script, load }) {
  hasFailed = false;
  resetState();
  getState().testTimeout = PATIENCE;
  try {
    script.runInThisContext()(load, { exports: {} }, {});
  } catch (error) {
    return String(error);
  }
  const { testResults, unhandledErrors } = await run();
  const errors = [...unhandledErrors, ...testResults.flatMap(({ errors }) => errors)];
  return errors.length > 0 ? `${file}: ${String(errors[0])}` : null;
}

/** The test files but those that run other programs, which would take seconds for each mutant. */
function testFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => name.endsWith(".test.ts") && !name.endsWith(".program.test.ts"))
    .map(({ parentPath, name }) => path.join(parentPath, name));
}

/** Where a file lies: what is bundled as CommonJS has no import.meta. */
const withFolders = {
  name: "folders",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:test|scripts)[\\/].*\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      const placed = source
        .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(file)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href));
      return { contents: placed, loader: "ts" };
    });
  },
};

/** What a test file requires; jest's own names, which are found in its environment only, are those above. */
function loader(file) {
  const load = createRequire(file);
  return (id) => (id === "@jest/globals" ? globals : load(id));
}

class InProcessRunner {
  /** Test file → its bundled script. */
  #files = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    const { outputFiles } = await build({
      entryPoints: testFiles(path.join(root, "test/core")),
      outdir: root,
      outbase: root,
      bundle: true,
      write: false,
      packages: "external",
      plugins: [withFolders],
      platform: "node",
      format: "cjs",
      target: "node20",
      logLevel: "error",
    });
    for (const { path: file, text } of outputFiles) {
      if (text.includes('require("functions-metadata")')) continue; // the build makes it
      const script = new vm.Script(`(function (require, module, exports) {${text}\n})`, { filename: file });
      this.#files.set(path.relative(root, file).replace(/\.js$/, ".ts"), { script, load: loader(file) });
    }
  }

  async dryRun() {
    context.activeMutant = undefined;
    const tests = [];
    for (const [id, file] of this.#files) {
      context.currentTestId = id;
      const start = performance.now();
      const failureMessage = await firstFailure(id, file);
      const timeSpentMs = performance.now() - start;
      tests.push({ id, name: id, timeSpentMs, ...(failureMessage === null ? { status: passed } : { status: failed, failureMessage }) });
    }
    return { status: "complete", tests, mutantCoverage: context.mutantCoverage };
  }

  /**
   * Runs the tests nearest to the mutant first: they are the ones that should fail. Property tests take long, and those of other rooms
   * are left out.
   */
  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    Object.assign(context, { activeMutant: activeMutant.id, currentTestId: undefined, hitCount: hitLimit ? 0 : undefined, hitLimit });
    const mirror = path.relative(path.resolve("src"), sandboxFileName).replace(/\.ts$/, "");
    const distance = (id) => {
      const place = path.relative("test", id);
      const isSlow = place.endsWith(".properties.test.ts");
      if (place.startsWith(`${mirror}.`)) return isSlow ? 1 : 0;
      if (path.dirname(place) === path.dirname(mirror)) return isSlow ? 4 : 2;
      return isSlow ? Infinity : 3;
    };
    const near = (testFilter ?? [...this.#files.keys()]).filter((id) => distance(id) < Infinity);
    const files = near.sort((one, other) => distance(one) - distance(other));
    for (const id of files) {
      const failureMessage = await firstFailure(id, this.#files.get(id));
      if (context.hitCount > hitLimit) return { status: "timeout", reason: "hit limit" };
      if (failureMessage !== null) return { status: "killed", killedBy: [id], failureMessage, nrOfTests: files.length };
    }
    return { status: "survived", nrOfTests: files.length };
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: () => new InProcessRunner() }];
