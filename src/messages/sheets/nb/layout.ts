import type { LayoutTexts, PartWords } from "../../../core/layout/outputs.ts";
import type { OwnSheetId, Part } from "../../../core/layout/parts.ts";
import type { AltTextFacts, Extreme } from "../../../core/layout/texts/texts.ts";
import type { Chart } from "../../../core/sheet/change.ts";
import type { Sign } from "../../../core/score/signs.ts";
import { issueTextIn } from "../../issues/issue-text.ts";
import { sentence } from "../../language/words.ts";
import { issues } from "../../issues/nb/issues.ts";
import { kinds } from "../../kinds/nb/kinds.ts";
import { log } from "./log.ts";
import { counted, number, quote } from "../../language/nb/words.ts";

const sheetNames: Readonly<Record<OwnSheetId, string>> = {
  tabeller: "Tabeller",
  figurer: "Figurer",
  kart: "Kart",
  merknader: "Merknader",
  logg: "Logg",
  metode: "Metode",
};
const part: Readonly<Record<Part, PartWords>> = {
  columns: { label: "Indikatorkolonner ved svarene", listed: "kolonner" },
  tables: { label: "Tabeller", listed: "tabeller" },
  figures: { label: "Diagrammer", listed: "figurer" },
  maps: { label: "Kart", listed: "kart" },
  remarks: { label: "Merknader", listed: "merknader" },
  log: { label: "Logg", listed: "logg" },
  methods: { label: "Metode: reglene som vedlegg til en publikasjon", listed: "metode" },
};
const severities = { error: ["feil", "feil"], warning: ["advarsel", "advarsler"], remark: ["merknad", "merknader"] } as const;

/** The words on the sheets that the program writes. */
export const layout: LayoutTexts = {
  part,
  sheetName: (id) => sheetNames[id],
  otherSheetName: (wanted, attempt) => `${wanted} (indikatorer${attempt === 1 ? "" : ` ${attempt}`})`,
  number,
  issue: (issue) => issueTextIn(issues, issue, "sheet"),
  severity: (severity, count) => severities[severity][count === 1 ? 0 : 1],
  tables: {
    contents: "Innhold",
    shares: (weights) =>
      weights === null
        ? "Prosentene er uveid, av dem som er i grunnlaget, med én desimal."
        : `Antall og prosenter er vektet med ${quote(weights)}, med én desimal. Svarprosenter, lister og «Grunnlag» er antall enheter.`,
    signs: (signs) =>
      `Tegn: ${signs
        .toSorted()
        .map((sign) => `«${sign}» ${meanings[sign]}`)
        .join(", ")}.`,
    section: (section) => `Avsnitt ${section}`,
    base: (label, size) => `Grunnlag: ${label}. N = ${number(size)}`,
    weightedBase: (label, size, { base, decimals }) => `Grunnlag: ${label}. N = ${number(size)}, vektet ${number(base, decimals)}`,
    scores: (intervals) => `Grenser: ${intervals.map((interval, score) => `${interval} gir score ${score}`).join(", ")}`,
    ours: "Tabellen er ikke hentet fra kilden for metoden.",
    reconstructed: kinds.reconstructed,
    reconstructedWording: (labels) => `Gjenskapt ordlyd: ${labels.join("; ")}.`,
    dataSource: (source) => (source === null ? "Egne beregninger." : `Kilde: ${source}. Egne beregninger.`),
    methodSource: (reference) => `Metode: ${sentence(reference)}`,
    sheetNote: sentence,
  },
  figures: {
    linked: "Diagrammene henter tallene fra tabellene i dette arket:",
    altText,
  },
  maps: {
    tiles: "Hver rute er én enhet: kort navn og verdi. Hold pekeren over en rute for hele navnet; klikk for å gå til svarene.",
    regions:
      "Kart med grenser er tegninger som kan redigeres. En ny beregning tegner dem på nytt, eller fjerner dem om den er uten grenser.",
    none: "Regelsettet har ingen kart som enhetene her har ruter i.",
    legend: (label, count) => `${label} (${number(count)})`,
    altText: (title, legend) => `Kart. ${title}. ${legend.map(({ label, count }) => `${label}: ${number(count)}`).join("; ")}.`,
    without: (names) => `Uten rute på kartet: ${few(names)}.`,
    boundaryYear: ({ year, matched, of }) => `Grensene er kommunegrensene i ${year} (${number(matched)} av ${number(of)} kommuner).`,
    noBoundary: (names) => `Uten grenser, og ikke på kartet: ${few(names)}.`,
    leftOver: (names) => `Grenser som ikke hører til noen enhet i dataene, og er tegnet uten farge: ${few(names)}.`,
    repeated: (names) => `Har grenser flere ganger i filen, og alle er tegnet: ${few(names)}.`,
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
  formulas: { answered: "Har svart" },
  reconciliation: {
    title: "Avstemming mot rapporten",
    statement: "Påstand",
    published: "Publisert",
    computed: "Beregnet",
    base: "Grunnlag",
    status: "Utfall",
    statusOf: (status) => outcomes[status],
    summary: ({ agrees, differs, contradiction, notApplicable }) =>
      `${number(agrees)} stemmer, ${number(differs)} avviker, ${number(contradiction)} er motstridende i rapporten, ${number(notApplicable)} gjelder ikke disse dataene.`,
  },
};

const outcomes = { agrees: "stemmer", differs: "avviker", contradiction: "motstridende i rapporten", notApplicable: "gjelder ikke" };

const meanings: Readonly<Record<Sign, string>> = { ".": "ikke mulig å oppgi tall", "..": "tallgrunnlag mangler", "-": "null" };

/** More categories than this that share a value are counted instead of named. */
const mostNamed = 5;

const chartKinds: Readonly<Record<Chart["kind"], string>> = {
  bar: "Liggende stolpediagram",
  column: "Stolpediagram",
  clusteredBar: "Gruppert liggende stolpediagram",
  clusteredColumn: "Gruppert stolpediagram",
  stackedBar: "Stablet liggende stolpediagram",
  stackedColumn: "Stablet stolpediagram",
};

function altText({ kind, title, units, categories, series }: AltTextFacts): string {
  const value = (of: number) => (units === null ? `${number(of, 1)} prosent` : counted(of, units.singular, units.plural));
  const extreme = ({ labels, value: of }: Extreme) =>
    `${labels.length > mostNamed ? counted(labels.length, "kategori", "kategorier") : listed(labels)} (${value(of)})`;
  const isSingle = series.length === 1;
  const found = series.flatMap(({ name, highest, lowest }) => {
    if (!highest || !lowest) return [];
    if (highest.value === lowest.value)
      return [isSingle ? `Alle har ${value(highest.value)}.` : `${quote(name)} er lik for alle: ${value(highest.value)}.`];
    if (isSingle) return [`Høyest: ${extreme(highest)}. Lavest: ${extreme(lowest)}.`];
    return [`${quote(name)} er høyest for ${extreme(highest)} og lavest for ${extreme(lowest)}.`];
  });
  const parts = isSingle ? "" : ` Seriene er ${listed(series.map(({ name }) => name))}.`;
  return `${chartKinds[kind]}: ${sentence(title)} ${counted(categories, "kategori", "kategorier")}.${parts} ${found.join(" ")}`.trim();
}

/** «A», «B» og «C»: each in quotation marks, since answers have commas themselves. */
function listed(texts: readonly string[]): string {
  const quoted = texts.map(quote);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} og ${quoted.at(-1) ?? ""}`;
}

/** No more names than this in a row. */
const MOST_NAMES = 20;

function few(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more <= 1 ? names.join(", ") : `${names.slice(0, MOST_NAMES).join(", ")} og ${number(more)} til`;
}
