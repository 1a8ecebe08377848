import type { LayoutTexts, OwnSheetId, Part, PartWords } from "../../../core/layout/outputs.ts";
import type { AltTextFacts } from "../../../core/layout/texts.ts";
import { issueTextIn } from "../../issues/issue-text.ts";
import { sentence } from "../../language/words.ts";
import { issues } from "../../issues/en/issues.ts";
import { kinds } from "../../kinds/en/kinds.ts";
import { log } from "./log.ts";
import { counted, number, quote } from "../../language/en/words.ts";

const sheetNames: Readonly<Record<OwnSheetId, string>> = { tabeller: "Tables", figurer: "Figures", merknader: "Remarks", logg: "Log" };
const part: Readonly<Record<Part, PartWords>> = {
  columns: { label: "Indicator columns beside the answers", listed: "columns" },
  tables: { label: "Tables", listed: "tables" },
  figures: { label: "Charts", listed: "figures" },
  remarks: { label: "Remarks", listed: "remarks" },
  log: { label: "Log", listed: "log" },
};
const severities = { error: ["error", "errors"], warning: ["warning", "warnings"], remark: ["remark", "remarks"] } as const;

/** The words on the sheets that the program writes. */
export const layout: LayoutTexts = {
  part,
  sheetName: (id) => sheetNames[id],
  otherSheetName: (wanted, attempt) => `${wanted} (indicators${attempt === 1 ? "" : ` ${attempt}`})`,
  number,
  issue: (issue) => issueTextIn(issues, issue),
  severity: (severity, count) => severities[severity][count === 1 ? 0 : 1],
  tables: {
    contents: "Contents",
    symbols: "Percentages are unweighted, of those in the base, with one decimal. “..” means that there is no number.",
    section: (section) => `Section ${section}`,
    base: (label, size) => `Base: ${label}. N = ${number(size)}`,
    scores: (intervals) => `Cut points: ${intervals.map((interval, score) => `${interval} gives score ${score}`).join(", ")}`,
    ours: "The product's own table. It is not in the report.",
    reconstructed: kinds.reconstructed,
    reconstructedWording: (labels) => `Reconstructed wording: ${labels.join("; ")}.`,
    emptyBase: "An empty cell means that there is no number, because nobody is in the base.",
    source: (reference, notes) => [`Source of the method: ${reference}. Own calculation.`, ...notes.map(sentence)].join(" "),
  },
  figures: {
    percent: "Per cent",
    linked: "The charts take their numbers from the tables in this sheet:",
    altText,
  },
  remarks: {
    none: "No remarks",
    counts: ({ error, warning, remark }) =>
      `${counted(error, ...severities.error)}, ${counted(warning, ...severities.warning)}, ${counted(remark, ...severities.remark)}`,
    severity: "Severity",
    sheet: "Sheet",
    cell: "Cell",
    what: "What",
  },
  log,
  reconciliation: {
    title: "Reconciliation with the report",
    statement: "What the report says",
    published: "Published",
    computed: "Computed",
    base: "Base",
    status: "Outcome",
    statusOf: (status) => outcomes[status],
    summary: ({ agrees, differs, contradiction, notApplicable }) =>
      `${number(agrees)} agree, ${number(differs)} differ, ${number(contradiction)} the report contradicts itself about, ${number(notApplicable)} are not about these data.`,
  },
};

const outcomes = { agrees: "agrees", differs: "differs", contradiction: "the report contradicts itself", notApplicable: "not applicable" };

function altText({ lying, stacked, title, valueTitle, percent, categories, series, highest, lowest }: AltTextFacts): string {
  const kind = `${stacked ? "Stacked " : ""}${lying ? "bar" : "column"} chart`;
  const value = (of: number) => number(of, percent ? 1 : 0);
  const range =
    highest && lowest
      ? ` Highest is ${quote(highest.label)} with ${value(highest.value)}, lowest ${quote(lowest.label)} with ${value(lowest.value)}.`
      : "";
  const parts = series.length > 1 ? ` The parts are ${series.join(", ")}; highest and lowest are of ${quote(series[0] ?? "")}.` : "";
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${title}. ${valueTitle} for ${counted(categories.length, "row", "rows")}.${parts}${range}`;
}
