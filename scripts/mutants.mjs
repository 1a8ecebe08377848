import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { argv, exit, stdout } from "node:process";
import { pathToFileURL } from "node:url";

/**
 * Changes the source of core in small ways, one at a time, and runs core's tests on each change: `npm run mutants [-- core/score …]`, with
 * folders or files of `src`, without one the rooms below one after the other. Prints the share of the changes that some test notices, and
 * the changes that none does, each with the reason why it may live (scripts/mutants/survivors.json). Exits with 1 where a share is too low
 * or a survivor has no reason. The mutation tester, 65 MB, is installed into node_modules/.cache the first time it is needed.
 */
const LEAST_SCORE = 85;
const ROOMS = ["core/score", "core/validate", "core/match"];

const root = path.resolve(import.meta.dirname, "..");
const own = path.join(root, "scripts/mutants");
const cache = path.join(root, "node_modules/.cache/mutants");

/** Installs the packages of scripts/mutants, unless these versions are there. */
function install() {
  const files = ["package.json", "package-lock.json"];
  const isInstalled = (name) => existsSync(path.join(cache, name)) && read(path.join(cache, name)) === read(path.join(own, name));
  if (files.every(isInstalled) && existsSync(path.join(cache, "node_modules"))) return;
  console.log("Installing the mutation tester …");
  mkdirSync(cache, { recursive: true });
  for (const name of files) copyFileSync(path.join(own, name), path.join(cache, name));
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: cache, stdio: "inherit" });
  if (status !== 0) exit(status ?? 1);
}

const read = (file) => readFileSync(file, "utf8");

/** All mutants of a folder or file of `src`, each with what became of it. */
async function mutantsOf(place) {
  const { Stryker } = await import(pathToFileURL(createRequire(path.join(cache, "package.json")).resolve("@stryker-mutator/core")).href);
  const from = path.posix.join("src", place);
  const stryker = new Stryker({
    mutate: [statSync(from).isDirectory() ? `${from}/**/*.ts` : from],
    testRunner: "in-process",
    plugins: [path.join(own, "test-runner.mjs")],
    coverageAnalysis: "perTest",
    concurrency: 2,
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 60,
    ignorePatterns: ["dist", "out", "docs"],
    tempDirName: "node_modules/.cache/mutants/sandbox",
    disableTypeChecks: false,
    reporters: [stdout.isTTY ? "progress" : "progress-append-only"],
    logLevel: "warn",
  });
  return stryker.runMutationTest();
}

/** A mutant as survivors.json names it: what stands in the source, and what it was changed to. */
function changeOf({ fileName, location: { start, end }, replacement }) {
  const lines = read(fileName)
    .split("\n")
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return `${lines.join(" ")} → ${replacement}`.replace(/\s+/g, " ");
}

/** The file as survivors.json names it: core/score/count.ts. */
const nameOf = ({ fileName }) => path.posix.relative(path.join(root, "src"), fileName);

const share = (detected, all) => `${all === 0 ? "–" : ((100 * detected) / all).toFixed(1)} %`.padStart(8);

/** Prints what became of a place's mutants; returns whether that is good enough. */
function report(place, mutants, reasons) {
  const isDetected = ({ status }) => status === "Killed" || status === "Timeout";
  const counted = mutants.filter((mutant) => isDetected(mutant) || mutant.status === "Survived" || mutant.status === "NoCoverage");
  const living = counted.filter((mutant) => !isDetected(mutant));
  console.log(`\n${place}: ${counted.length} mutants, ${living.length} survive`);
  for (const file of [...new Set(counted.map(nameOf))]) {
    const ofFile = counted.filter((mutant) => nameOf(mutant) === file);
    console.log(`${share(ofFile.filter(isDetected).length, ofFile.length)}  ${file}`);
  }
  const without = living.filter((mutant) => !reasons.get(nameOf(mutant))?.has(changeOf(mutant)));
  for (const [reason, changes] of byReason(living, reasons))
    console.log(`\n${reason}\n${changes.map((change) => `  ${change}`).join("\n")}`);
  const score = counted.length === 0 ? 0 : (100 * (counted.length - living.length)) / counted.length;
  console.log(
    `\nMutation score of ${place}: ${score.toFixed(1)} %, at least ${LEAST_SCORE} % asked for; ${without.length} without a reason`,
  );
  return score >= LEAST_SCORE && without.length === 0;
}

function byReason(living, reasons) {
  const groups = new Map();
  for (const mutant of living) {
    const reason = reasons.get(nameOf(mutant))?.get(changeOf(mutant)) ?? "No reason is given for these:";
    const { line, column } = mutant.location.start;
    groups.set(reason, [...(groups.get(reason) ?? []), `${nameOf(mutant)}:${line}:${column}  ${changeOf(mutant)}`]);
  }
  return groups;
}

/** File → change → why it may live. */
function readReasons() {
  const reasons = new Map();
  for (const { reason, mutants } of JSON.parse(read(path.join(own, "survivors.json")))) {
    for (const [file, changes] of Object.entries(mutants)) {
      const known = reasons.get(file) ?? new Map();
      reasons.set(file, known);
      for (const change of changes) known.set(change, reason);
    }
  }
  return reasons;
}

process.chdir(root);
install();
const reasons = readReasons();
let isGood = true;
for (const place of argv.length > 2 ? argv.slice(2) : ROOMS) isGood = report(place, await mutantsOf(place), reasons) && isGood;
process.exitCode = isGood ? 0 : 1;
