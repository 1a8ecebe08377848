import type { ReconcileTexts, ReportTexts } from "../cli-contract.ts";
import { counted, number, quote } from "../../language/en/words.ts";

/** The words of a run's report. */
export const report: ReportTexts = {
  read: ({ file, sheet, units, responded, called }) =>
    `${file}, sheet ${quote(sheet)}: ${counted(units, called.singular, called.plural)}, ${number(responded)} with answers.`,
  rulesFromSheet: "The rules are read from the sheet of rules in the workbook.",
  rulesFromFile: "The rules and choices saved in the workbook are used where the command says nothing else.",
  rules: (title, id, revision, mode) =>
    `Rule set: ${title} (${id}, revision ${revision}). Cut points: ${mode === "fixed" ? "fixed, as in the rule set" : "calculated from these data"}.`,
  wrote: (path) => `Saved ${path}`,
  pixels: ({ width, height, font, wanted }) =>
    `${number(width)} × ${number(height)} pixels. Font: ${font ?? `the machine’s own (${wanted.join(", ")} are not installed)`}.`,
  moreLikeThis: (more) => `and ${number(more)} more like this`,
  whereAllStand: (sheet) => `All are in the sheet ${quote(sheet)}, with links to the cells.`,
  seeAll: (command) => `See all: ${command}`,
  errorsLeftUnknown: "What the errors are about is unknown until they are fixed.",
  nothingComputed: "Nothing is calculated.",
  sheetHint: (command) => `Choose the sheet, for instance: ${command}`,
  columnMapHint: (command) => `You can choose the columns yourself. Make a column map and correct it: ${command}`,
  progress: { read: "Reading …", assess: "Calculating …", write: "Putting in …", save: "Saving …" },
  crash: (detail) =>
    `The program stopped because of a fault of its own: ${detail}. No file is changed. Report this line; run again with DEBUG=1 for details.`,
  synthetic:
    "The sample has the 422 municipalities of 2018. The answers are synthetic, made so that they give the report's figures; they are not the municipalities' own.",
  demoDone: (path, seconds, allAgree) =>
    `${allAgree ? "All figures that can be compared agree." : "Some figures do not agree; see above."} It took ${number(seconds, 1)} s. The result: ${path}`,
};

/** The words of the comparison with published figures. */
export const reconcile: ReconcileTexts = {
  where: "Where",
  of: "Of",
  agrees: "agrees",
  differs: "DIFFERS",
  contradicts: "contradicted",
  otherData: (responded, published, unitPlural) =>
    `These are other data than the report's: ${number(responded)} ${unitPlural} have answers, the report has ${number(published)}. Differences are to be expected.`,
  contradictions: "The report disagrees with itself",
  deviations: "Differences",
  notApplicable: "Not about these data",
  summary: ({ total, byStatus, answersAgreeing, answers, methodAgreeing, method }) =>
    `${counted(total, "figure", "figures")} to compare with: ${number(byStatus.agrees)} agree (${number(answersAgreeing)} of ${number(answers)} calculated from the answers, ${number(methodAgreeing)} of ${number(method)} about the method), ${number(byStatus.differs)} differ, ${number(byStatus.contradiction)} contradict each other in the report, ${number(byStatus.notApplicable)} are not about these data.`,
};
