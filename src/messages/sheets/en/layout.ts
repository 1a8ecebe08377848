import type { LayoutTexts, PartWords } from "../../../core/layout/outputs.ts";
import type { OwnSheetId, Part } from "../../../core/layout/parts.ts";
import type { AltTextFacts, Extreme } from "../../../core/layout/texts/texts.ts";
import type { Chart } from "../../../core/sheet/change.ts";
import type { Sign } from "../../../core/score/signs.ts";
import { issueTextIn } from "../../issues/issue-text.ts";
import { sentence } from "../../language/words.ts";
import { issues } from "../../issues/en/issues.ts";
import { kinds } from "../../kinds/en/kinds.ts";
import { log } from "./log.ts";
import { counted, number, quote } from "../../language/en/words.ts";

const sheetNames: Readonly<Record<OwnSheetId, string>> = {
  tabeller: "Tables",
  figurer: "Figures",
  kart: "Maps",
  merknader: "Notes",
  logg: "Log",
  metode: "Methods",
};
const part: Readonly<Record<Part, PartWords>> = {
  columns: { label: "Indicator columns beside the answers", listed: "columns" },
  tables: { label: "Tables", listed: "tables" },
  figures: { label: "Charts", listed: "figures" },
  maps: { label: "Maps", listed: "maps" },
  remarks: { label: "Notes", listed: "notes" },
  log: { label: "Log", listed: "log" },
  methods: { label: "Methods: the rules as an appendix to a publication", listed: "methods" },
};
const severities = { error: ["error", "errors"], warning: ["warning", "warnings"], remark: ["note", "notes"] } as const;

/** The words on the sheets that the program writes. */
export const layout: LayoutTexts = {
  part,
  sheetName: (id) => sheetNames[id],
  otherSheetName: (wanted, attempt) => `${wanted} (indicators${attempt === 1 ? "" : ` ${attempt}`})`,
  number,
  issue: (issue) => issueTextIn(issues, issue, "sheet"),
  severity: (severity, count) => severities[severity][count === 1 ? 0 : 1],
  tables: {
    contents: "Contents",
    shares: (weights) =>
      weights === null
        ? "Percentages are unweighted, of those in the base, with one decimal."
        : `Numbers and percentages are weighted by ${quote(weights)}, with one decimal. Response rates, lists and “Base” are numbers of units.`,
    signs: (signs) =>
      `Signs: ${signs
        .toSorted()
        .map((sign) => `“${sign}” ${meanings[sign]}`)
        .join(", ")}.`,
    section: (section) => `Section ${section}`,
    base: (label, size) => `Base: ${label}. N = ${number(size)}`,
    weightedBase: (label, size, { base, decimals }) => `Base: ${label}. N = ${number(size)}, weighted ${number(base, decimals)}`,
    scores: (intervals) => `Cut points: ${intervals.map((interval, score) => `${interval} gives score ${score}`).join(", ")}`,
    ours: "The table is not taken from the method's source.",
    reconstructed: kinds.reconstructed,
    reconstructedWording: (labels) => `Reconstructed wording: ${labels.join("; ")}.`,
    dataSource: (source) => (source === null ? "Own calculations." : `Source: ${source}. Own calculations.`),
    methodSource: (reference) => `Method: ${sentence(reference)}`,
    sheetNote: sentence,
  },
  figures: {
    linked: "The charts take their numbers from the tables in this sheet:",
    altText,
  },
  maps: {
    regions:
      "Maps with boundaries are drawings that can be edited. A new computation replaces them, or removes them if it is without boundaries.",
    tiles:
      "Each square is one unit: a short name and the value. Rest the pointer on a square for the full name; click to go to its answers.",
    none: "The rule set has no map with squares for the units here.",
    legend: (label, count) => `${label} (${number(count)})`,
    altText: (title, legend) => `Map. ${title}. ${legend.map(({ label, count }) => `${label}: ${number(count)}`).join("; ")}.`,
    without: (names) => `Without a square on the map: ${few(names)}.`,
    boundaryYear: ({ year, matched, of }) =>
      `The boundaries are those of the municipalities in ${year} (${number(matched)} of ${number(of)}).`,
    noBoundary: (names) => `Without boundaries, and not on the map: ${few(names)}.`,
    leftOver: (names) => `Boundaries that belong to no unit of the data, and are drawn without colour: ${few(names)}.`,
    repeated: (names) => `With several boundaries in the file, all of which are drawn: ${few(names)}.`,
  },
  remarks: {
    none: "No notes",
    counts: ({ error, warning, remark }) =>
      `${counted(error, ...severities.error)}, ${counted(warning, ...severities.warning)}, ${counted(remark, ...severities.remark)}`,
    severity: "Severity",
    sheet: "Sheet",
    cell: "Cell",
    what: "What",
  },
  log,
  formulas: { answered: "Has answered" },
  reconciliation: {
    title: "Reconciliation with the report",
    statement: "Statement",
    published: "Published",
    computed: "Calculated",
    base: "Base",
    status: "Outcome",
    statusOf: (status) => outcomes[status],
    summary: ({ agrees, differs, contradiction, notApplicable }) =>
      `${number(agrees)} agree, ${number(differs)} differ, ${number(contradiction)} contradict each other in the report, ${number(notApplicable)} are not about these data.`,
  },
};

const outcomes = { agrees: "agrees", differs: "differs", contradiction: "contradictory in the report", notApplicable: "not applicable" };

const meanings: Readonly<Record<Sign, string>> = { ".": "no number is possible", "..": "no data", "-": "nil" };

/** More categories than this that share a value are counted instead of named. */
const mostNamed = 5;

const chartKinds: Readonly<Record<Chart["kind"], string>> = {
  bar: "Bar chart",
  column: "Column chart",
  clusteredBar: "Clustered bar chart",
  clusteredColumn: "Clustered column chart",
  stackedBar: "Stacked bar chart",
  stackedColumn: "Stacked column chart",
};

function altText({ kind, title, units, categories, series }: AltTextFacts): string {
  const value = (of: number) => (units === null ? `${number(of, 1)} per cent` : counted(of, units.singular, units.plural));
  const extreme = ({ labels, value: of }: Extreme) =>
    `${labels.length > mostNamed ? counted(labels.length, "category", "categories") : listed(labels)} (${value(of)})`;
  const isSingle = series.length === 1;
  const found = series.flatMap(({ name, highest, lowest }) => {
    if (!highest || !lowest) return [];
    if (highest.value === lowest.value)
      return [isSingle ? `All have ${value(highest.value)}.` : `${quote(name)} is the same for all: ${value(highest.value)}.`];
    if (isSingle) return [`Highest: ${extreme(highest)}. Lowest: ${extreme(lowest)}.`];
    return [`${quote(name)} is highest for ${extreme(highest)} and lowest for ${extreme(lowest)}.`];
  });
  const parts = isSingle ? "" : ` The series are ${listed(series.map(({ name }) => name))}.`;
  return `${chartKinds[kind]}: ${sentence(title)} ${counted(categories, "category", "categories")}.${parts} ${found.join(" ")}`.trim();
}

/** “A”, “B” and “C”: each in quotation marks, since answers have commas themselves. */
function listed(texts: readonly string[]): string {
  const quoted = texts.map(quote);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1) ?? ""}`;
}

/** No more names than this in a row. */
const MOST_NAMES = 20;

function few(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more <= 1 ? names.join(", ") : `${names.slice(0, MOST_NAMES).join(", ")} and ${number(more)} more`;
}
