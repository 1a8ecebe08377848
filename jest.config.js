import { availableParallelism } from "node:os";

const swc = { jsc: { target: "es2022", parser: { syntax: "typescript" }, experimental: { keepImportAttributes: true } } };

/**
 * The tiers, and the only place that decides which one a test belongs to: the first of them with a pattern that fits the test's path;
 * what fits none is a unit test. The tiers with the longest tests come first, in the order in which they are begun.
 */
const tiers = {
  /** In Chromium: the built pages as a user has them. */
  browser: ["test/e2e/**"],
  /** Laws held against generated input, and damaged files. */
  properties: ["test/fuzz/**", "test/**/*.properties.test.ts"],
  /** Programs beside jest: the built command line, webpack, LibreOffice, Microsoft's validator, the generation of the sample, what serves. */
  programs: ["test/{build,lossless,sample,serve,site}/**", "test/**/*.program.test.ts"],
  /** The kinds of workbook and what stands on them: the Office host, the task pane, runs, the pane's too, the grid, .xlsx, the terminal on files. */
  adapters: ["test/{bad-input,cases,cli,contract,office-host,run,taskpane,ui/pane}/**", "test/workbook/{office,grid,xlsx}/**"],
};

/** What a tier starts before its first test, and stops after its last. */
const services = {
  browser: { globalSetup: "<rootDir>/test/e2e/services/start.mjs", globalTeardown: "<rootDir>/test/e2e/services/stop.mjs" },
};

const tests = (pattern) => `**/${pattern.replace(/\/\*\*$/, "/**/*.test.ts")}`;
const names = [...Object.keys(tiers), "unit"];

/** The patterns of a tier, without what the tiers before it have taken. */
function testMatch(name) {
  const earlier = Object.keys(tiers).slice(0, names.indexOf(name));
  return [...(tiers[name] ?? ["test/**"]).map(tests), ...earlier.flatMap((tier) => tiers[tier]).map((pattern) => `!${tests(pattern)}`)];
}

export default {
  // Only what hangs is stopped: how long a test takes is the machine's.
  testTimeout: 900_000,
  // Three workers on two cores: tests of the pages and of the pane often wait.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  projects: names.map((name) => ({
    displayName: name,
    testEnvironment: "node",
    testMatch: testMatch(name),
    extensionsToTreatAsEsm: [".ts"],
    moduleNameMapper: { "^functions-metadata$": "<rootDir>/test/functions-metadata.ts" },
    transform: { "^.+\\.ts$": ["@swc/jest", swc] },
    ...services[name],
  })),
};
