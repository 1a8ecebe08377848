import { ruleTexts } from "./rule-texts.ts";
import { tableTexts } from "./table-texts.ts";
import { translationTexts } from "./translation-texts.ts";
import type { Property } from "./properties.ts";

/** What every property is, in Norwegian, by its path. */
export const texts: Readonly<Record<string, string>> = { ...ruleTexts, ...tableTexts, ...translationTexts };

/** In characters; longer values are no examples. */
const LONGEST_EXAMPLE = 90;

const intro = `# Regelsett, del for del

Et regelsett er en JSON-fil. Denne siden har alle egenskapene, laget av formatet selv med \`npm run reference\`. [Veiledningen](veiledning.md#11-bruk-en-annen-undersøkelse)
går gjennom to små regelsett fra begynnelse til slutt; \`indikator regler FIL.json\` sier hva som er galt med et, og hva som ville vært riktig.

«Må» er ja når egenskapen må være med. «Noen» betyr at den må være med i noen slag av delen: en del som kan være av flere slag, har egenskapene til
alle slagene i én tabell. Står noe i «Ellers», er det verdien når egenskapen er utelatt. En linje i \`[]\` er én av en liste, i \`{}\` én av flere med navn.
Eksemplene er fra regelsettene som følger med. Ids er små bokstaver a–z, sifre og understrek.
`;

/** The reference page in Markdown: a part, a heading and a table of its properties. */
export function referencePage(properties: readonly Property[]): string {
  const parts = [...new Set(properties.map(({ part }) => part))];
  return [
    intro,
    ...parts.map((part) =>
      section(
        part,
        properties.filter((property) => property.part === part),
      ),
    ),
  ].join("\n");
}

function section(part: string, properties: readonly Property[]): string {
  const rows = properties.map((property) => `| ${cellsOf(property).join(" | ")} |`);
  const about = texts[part];
  return [
    `## ${part === "" ? "Regelsettet" : `\`${part}\``}`,
    "",
    ...(about === undefined ? [] : [about, ""]),
    "| Egenskap | Må | Slag | Ellers | Hva | Eksempel |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function cellsOf(property: Property): readonly string[] {
  const { name, needed, path } = property;
  const must = { always: "ja", never: "", sometimes: "noen" }[needed];
  const otherwise = property.default === undefined ? "" : code(property.default);
  return [`\`${name}\``, must, kind(property), otherwise, inCell(texts[path] ?? ""), example(property)];
}

const typeWords: Readonly<Record<string, string>> = {
  string: "tekst",
  number: "tall",
  integer: "heltall",
  boolean: "ja/nei",
  object: "del",
  null: "null",
};

function kind({ choices, types }: Property): string {
  if (choices.length > 0) return [...choices.map(code), ...(types.includes("null") ? ["null"] : [])].join(" ");
  return types.map(typeText).join(" eller ");
}

/** A type in words: `string[]` is a list of texts; a name of a part is a link to it. */
function typeText(type: string): string {
  if (type.endsWith("[]")) return `liste av ${typeText(type.slice(0, -2))}`;
  return typeWords[type] ?? `[${type}](#${type.toLowerCase()})`;
}

/** The first value in the rule sets that says something and is short. */
function example({ values, choices }: Property): string {
  const short = values.filter((value) => JSON.stringify(value).length <= LONGEST_EXAMPLE);
  const says = short.find((value) => value !== null && !["[]", "{}", '""'].includes(JSON.stringify(value)));
  return says === undefined || choices.length === 1 ? "" : code(says);
}

function code(value: unknown): string {
  return inCell(`\`${JSON.stringify(value)}\``);
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
