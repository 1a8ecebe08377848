/**
 * Measures the program beside its peers and reports whether the limits hold: `node scripts/run-ts.mjs bench/bench.ts [--raskt] [part …]`,
 * without a part all of them. What is compared is timed alternately in the same run, so that the ratios hold on any machine. Exits with 1
 * when a limit is broken, and with 2 for a part that there is not.
 */
import { argv } from "node:process";
import type { Cell } from "../src/core/sheet/sheet.ts";
import { drafting } from "./draft.ts";
import { againstDuckDb } from "./duckdb.ts";
import { holds, line, type Finding } from "./finding.ts";
import { againstFormulas } from "./formulas.ts";
import { paintedInBrowser } from "./painted.ts";
import { paneInBrowser } from "./pane.ts";
import { steps } from "./steps.ts";
import { strictReading } from "./strict.ts";
import { drawSurvey, type Survey } from "./survey.ts";
import { movingCutPoints } from "./trial.ts";
import { validateAndScore } from "./validate-and-score.ts";
import { workbenchInBrowser } from "./workbench.ts";
import { wholeWorkbooks } from "./workbooks.ts";

const isQuick = argv.includes("--raskt");
const rounds = isQuick ? 3 : 9;

const findings: Finding[] = [];
const survey = once(() => asParsed(drawSurvey(isQuick ? 20_000 : 100_000)));
const parts: Readonly<Record<string, () => Promise<Finding[]>>> = {
  score: () => validateAndScore(survey(), 2 * rounds + 1),
  duckdb: () => againstDuckDb(survey(), rounds),
  formulas: () => againstFormulas(drawSurvey(1_000, 7), survey(), 3),
  steps: () => steps(survey(), rounds),
  draft: () => drafting(rounds),
  trial: () => movingCutPoints(rounds),
  strict: () => strictReading(rounds),
  workbooks: () => wholeWorkbooks(rounds, isQuick ? null : survey()),
  pane: () => paneInBrowser(isQuick ? 1 : 5),
  workbench: () => workbenchInBrowser(isQuick ? 1 : 3),
  painted: () => paintedInBrowser(),
};
const wanted = argv.slice(2).filter((argument) => !argument.startsWith("--"));
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}: the parts are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await report(measure());

const broken = findings.filter((finding) => !holds(finding));
console.log(broken.length === 0 ? "All limits hold." : `${broken.length} limits are broken.`);
process.exitCode = broken.length === 0 ? 0 : 1;

async function report(measured: Promise<Finding[]>): Promise<void> {
  for (const finding of await measured) {
    findings.push(finding);
    console.log(line(finding));
  }
}

/** The same value each time, made the first time it is asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Cells as JSON.parse makes them: equal short texts are one object, long ones are not. */
function asParsed({ header, rows }: Survey): Survey {
  return { header, rows: JSON.parse(JSON.stringify(rows)) as Cell[][] }; // what was written as cells is read as cells
}
