/**
 * Measures the program beside its peers and reports whether the limits hold: `node scripts/run-ts.mjs bench/bench.ts [--raskt]`. What is
 * compared is timed alternately in the same run, so that the ratios hold on any machine. Exits with 1 when a limit is broken.
 */
import { argv } from "node:process";
import type { Cell } from "../src/core/sheet/sheet.ts";
import { againstDuckDb } from "./duckdb.ts";
import { holds, line, type Finding } from "./finding.ts";
import { againstFormulas } from "./formulas.ts";
import { paneInBrowser } from "./pane.ts";
import { steps } from "./steps.ts";
import { drawSurvey, type Survey } from "./survey.ts";
import { validateAndScore } from "./validate-and-score.ts";
import { workbenchInBrowser } from "./workbench.ts";
import { wholeWorkbooks } from "./workbooks.ts";

const isQuick = argv.includes("--raskt");
const rounds = isQuick ? 3 : 9;

const findings: Finding[] = [];
const survey = asParsed(drawSurvey(isQuick ? 20_000 : 100_000));
await report(validateAndScore(survey, 2 * rounds + 1));
await report(againstDuckDb(survey, rounds));
await report(againstFormulas(drawSurvey(1_000, 7), survey, 3));
await report(steps(survey, rounds));
await report(wholeWorkbooks(rounds, isQuick ? null : survey));
await report(paneInBrowser(isQuick ? 1 : 5));
await report(workbenchInBrowser(isQuick ? 1 : 3));

const broken = findings.filter((finding) => !holds(finding));
console.log(broken.length === 0 ? "All limits hold." : `${broken.length} limits are broken.`);
process.exitCode = broken.length === 0 ? 0 : 1;

async function report(measured: Promise<Finding[]>): Promise<void> {
  for (const finding of await measured) {
    findings.push(finding);
    console.log(line(finding));
  }
}

/** Cells as JSON.parse makes them: equal short texts are one object, long ones are not. */
function asParsed({ header, rows }: Survey): Survey {
  return { header, rows: JSON.parse(JSON.stringify(rows)) as Cell[][] }; // what was written as cells is read as cells
}
