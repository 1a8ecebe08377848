import type { LayoutTexts, OwnSheetId, Part, PartWords } from "../../../core/layout/outputs.ts";
import type { AltTextFacts } from "../../../core/layout/texts.ts";
import { issueTextIn } from "../../issues/issue-text.ts";
import { sentence } from "../../language/words.ts";
import { issues } from "../../issues/nb/issues.ts";
import { kinds } from "../../kinds/nb/kinds.ts";
import { log } from "./log.ts";
import { counted, number, quote } from "../../language/nb/words.ts";

const sheetNames: Readonly<Record<OwnSheetId, string>> = { tabeller: "Tabeller", figurer: "Figurer", merknader: "Merknader", logg: "Logg" };
const part: Readonly<Record<Part, PartWords>> = {
  columns: { label: "Indikatorkolonner ved svarene", listed: "kolonner" },
  tables: { label: "Tabeller", listed: "tabeller" },
  figures: { label: "Diagrammer", listed: "figurer" },
  remarks: { label: "Merknader", listed: "merknader" },
  log: { label: "Logg", listed: "logg" },
};
const severities = { error: ["feil", "feil"], warning: ["advarsel", "advarsler"], remark: ["merknad", "merknader"] } as const;

/** The words on the sheets that the program writes. */
export const layout: LayoutTexts = {
  part,
  sheetName: (id) => sheetNames[id],
  otherSheetName: (wanted, attempt) => `${wanted} (indikatorer${attempt === 1 ? "" : ` ${attempt}`})`,
  number,
  issue: (issue) => issueTextIn(issues, issue),
  severity: (severity, count) => severities[severity][count === 1 ? 0 : 1],
  tables: {
    contents: "Innhold",
    symbols: "Prosentene er uveid, av dem som er i grunnlaget, med én desimal. «..» betyr at tallet ikke finnes.",
    section: (section) => `Avsnitt ${section}`,
    base: (label, size) => `Grunnlag: ${label}. N = ${number(size)}`,
    scores: (intervals) => `Grenser: ${intervals.map((interval, score) => `${interval} gir score ${score}`).join(", ")}`,
    ours: "Produktets egen tabell. Den er ikke i rapporten.",
    reconstructed: kinds.reconstructed,
    reconstructedWording: (labels) => `Rekonstruert ordlyd: ${labels.join("; ")}.`,
    emptyBase: "En tom celle betyr at tallet ikke finnes, fordi ingen er i grunnlaget.",
    source: (reference, notes) => [`Kilde for metoden: ${reference}. Egen beregning.`, ...notes.map(sentence)].join(" "),
  },
  figures: {
    percent: "Prosent",
    linked: "Diagrammene henter tallene fra tabellene i dette arket:",
    altText,
  },
  remarks: {
    none: "Ingen merknader",
    counts: ({ error, warning, remark }) =>
      `${counted(error, ...severities.error)}, ${counted(warning, ...severities.warning)}, ${counted(remark, ...severities.remark)}`,
    severity: "Alvorsgrad",
    sheet: "Ark",
    cell: "Celle",
    what: "Hva",
  },
  log,
  reconciliation: {
    title: "Avstemming mot rapporten",
    statement: "Det rapporten sier",
    published: "Publisert",
    computed: "Beregnet",
    base: "Grunnlag",
    status: "Utfall",
    statusOf: (status) => outcomes[status],
    summary: ({ agrees, differs, contradiction, notApplicable }) =>
      `${number(agrees)} stemmer, ${number(differs)} avviker, ${number(contradiction)} er rapporten uenig med seg selv om, ${number(notApplicable)} gjelder ikke disse dataene.`,
  },
};

const outcomes = { agrees: "stemmer", differs: "avviker", contradiction: "rapporten uenig med seg selv", notApplicable: "gjelder ikke" };

function altText({ lying, stacked, title, valueTitle, percent, categories, series, highest, lowest }: AltTextFacts): string {
  const kind = `${stacked ? "Stablet " : ""}${lying ? "liggende" : "stående"} søylediagram`;
  const value = (of: number) => number(of, percent ? 1 : 0);
  const range =
    highest && lowest
      ? ` Høyest er ${quote(highest.label)} med ${value(highest.value)}, lavest ${quote(lowest.label)} med ${value(lowest.value)}.`
      : "";
  const parts = series.length > 1 ? ` Delene er ${series.join(", ")}; høyest og lavest gjelder ${quote(series[0] ?? "")}.` : "";
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${title}. ${valueTitle} for ${counted(categories.length, "rad", "rader")}.${parts}${range}`;
}
