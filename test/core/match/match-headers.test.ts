import fc from "fast-check";
import { match } from "../../../src/core/match/match.ts";
import type { ColumnMatch } from "../../../src/core/match/matched.ts";
import { allIds, allLabels, labelOf, sheetOf, ssb2018 } from "../surveys.ts";

const noCodes = { codeBook: new Map(), issues: [] };

/** What a sheet with these headers and one row of data is matched as. */
function matchHeaders(headers: readonly string[]) {
  return match(sheetOf([headers, headers.map(() => "x")]), noCodes, ssb2018, null);
}

/** What a header is taken for in a sheet that surely is the survey's. */
function itemOf(header: string): ColumnMatch | undefined {
  return matchHeaders(["innkjop_07", "", "", header]).columns.find(({ column }) => column === 3);
}

describe("one header is recognised as", () => {
  test.each([
    // ids
    ["strategi_01", "strategi_01", "code", "certain"],
    ["STRATEGI 01", "strategi_01", "code", "certain"],
    ["strategi-1", "strategi_01", "code", "certain"],
    ["Strategi1", "strategi_01", "code", "certain"],
    ["strategi", "strategi", "code", "certain"],
    ["prosjekt_10: Andre områder", "prosjekt_10", "code", "certain"],
    ["sky_15 Andre områder", "sky_15", "code", "certain"],
    ["Andre områder (sky_15)", "sky_15", "code", "certain"],
    // texts
    ["Robotisering", "strategi_10", "label", "certain"],
    ["  ROBOTISERING : ", "strategi_10", "label", "certain"],
    ["«Robotisering»", "strategi_10", "label", "certain"],
    ["1.3 a) Robotisering", "strategi_10", "label", "certain"],
    ["Q12_3 Robotisering", "strategi_10", "label", "certain"],
    ["Q12: Robotisering", "strategi_10", "label", "certain"],
    ["3. Robotisering", "strategi_10", "label", "certain"],
    ["Spørsmål 4: Velferdsteknologi", "strategi_09", "label", "certain"],
    ["Robotisering2", "strategi_10", "label", "certain"],
    ["Laeringsteknologi i undervisningen", "strategi_11", "label", "certain"],
    ["LARINGSTEKNOLOGI I UNDERVISNINGEN", "strategi_11", "label", "certain"],
    ["Gronn IKT", "strategi_13", "label", "certain"],
    ["Groenn IKT", "strategi_13", "label", "certain"],
    ["Digitale tjenester\u00a0for\r\nnæringslivet", "strategi_04", "label", "certain"],
    ["Backup", "sky_07", "label", "certain"],
    ["Har kommunen en IKT-/digitaliseringsstrategi", "strategi", "label", "certain"],
    ["har kommunen en ikt / digitaliseringsstrategi ?", "strategi", "label", "certain"],
    ["Bruk av skytjenester", "strategi_08", "label", "certain"],
    ["Benytter kommunen nettskytjenester?", "sky", "label", "certain"],
    ["Utvikling av IKT-/digitaliseringsstrategi", "funksjon_05", "label", "certain"],
    ["Aapen innsynstjeneste som ikke krever innlogging", "tjeneste_01", "label", "certain"],
    ["Knr", "kommunenr", "label", "certain"],
    ["Komm.nr.", "kommunenr", "label", "certain"],
    ["Antall innbyggere 2018", "innbyggere", "label", "certain"],
    // a question in front
    ["Hva omfatter strategien? - Robotisering", "strategi_10", "label_in_header", "certain"],
    ["Hva omfatter strategien? [Robotisering]", "strategi_10", "label_in_header", "certain"],
    ["strategi: Robotisering [Robotisering]", "strategi_10", "label_in_header", "certain"],
    ["strategi[Robotisering]", "strategi_10", "label_in_header", "certain"],
    ["Robotisering (strategi)", "strategi_10", "label_in_header", "certain"],
    ["Strategi_Robotisering", "strategi_10", "label_in_header", "certain"],
    ["Har kommunen en IKT-/digitaliseringsstrategi? - Robotisering", "strategi_10", "label_in_header", "certain"],
    ["Innkjøp: Mottak av faktura", "innkjop_06", "label_in_header", "certain"],
    ["Sky: områder - Andre områder", "sky_15", "label_in_header", "certain"],
    ["Noe helt annet - Robotisering", "strategi_10", "label_in_header", "likely"],
    ["Robotisering - kommentar", "strategi_10", "label_in_header", "likely"],
    // a little off
    ["Robotisring", "strategi_10", "label_similar", "likely"],
    ["Læringsteknolgi i undervisninga", "strategi_11", "label_similar", "likely"],
    ["Digitale tjenester for n?ringslivet", "strategi_04", "label_similar", "likely"],
    ["Bruk av data fra andre kommuner, fylkeskommu", "strategi_07", "label_similar", "likely"],
  ])("%s", (header, item, reason, certainty) => {
    expect(itemOf(header)).toMatchObject({ item, reason, certainty, header });
  });
});

test.each([
  "Kommentar",
  "Alder",
  "Kjønn",
  "Antall ansatte",
  "Fylkesnummer",
  "Svardato",
  "Har kommunen en klimaplan?",
  "Benytter kommunen skyskraper?",
  "I hvilken grad er manglende kapasitet i kommunen et hinder for rekruttering?",
  "Hvor fornøyd er du med brukerstøtten?",
  "Enkel tjeneste",
  "Kompleks tjeneste som ikke krever innlogging",
  "Digitale tjenester",
  "strategi_14",
  "strategi_1_1",
  "strategi_antall",
  "Strategi, score",
  "Skytjenester",
  "Har kommunen startet eller planlagt å starte IKT-prosjekter i løpet av årets første 9 måneder?",
  "2018",
  "",
])("«%s» is no item", (header) => {
  expect(itemOf(header)).toBeUndefined();
});

test("all item ids, or all item texts, are recognised for certain", () => {
  for (const headers of [allIds, allLabels]) {
    const { columns, issues } = matchHeaders(headers);
    expect(columns.map(({ item, certainty }) => [item, certainty])).toEqual(allIds.map((id) => [id, "certain"]));
    expect(issues).toEqual([]);
  }
});

const other = fc.constantFrom("Kommentar", "Alder", "Merknad fra kommunen", "Svardato", "Kjønn", "Id");

test("the order of the columns, and others between them, change nothing", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(allIds, { minLength: allIds.length }),
      fc.array(other, { maxLength: 5 }),
      fc.nat(allIds.length),
      (ids, others, at) => {
        const headers = [...ids.slice(0, at), ...others, ...ids.slice(at)];
        const { columns, issues } = matchHeaders(headers);
        expect(issues).toEqual([]);
        expect(columns.length).toBe(allIds.length);
        for (const { item, column } of columns) expect(headers[column]).toBe(item);
      },
    ),
    { numRuns: 30 },
  );
});

const withOneText = allIds.filter((id) => labelOf.get(id) !== "Andre områder");
const disguise = fc.record({
  upper: fc.boolean(),
  blank: fc.constantFrom(" ", "  ", "\u00a0", "\n", " \r\n"),
  before: fc.constantFrom("", " ", "1.3 a) ", "Q12_3 ", "3. ", "«", "- "),
  after: fc.constantFrom("", " ", ":", "?", " ?", ".", "»"),
  letters: fc.constantFrom(["æ", "ø", "å"], ["ae", "oe", "aa"], ["ae", "o", "a"], ["ä", "ö", "a\u030a"]),
});

test("case, blanks, numbering, punctuation and spellings of æ, ø and å change nothing", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...withOneText.filter((id) => id !== "innkjop_07")),
      disguise,
      (id, { upper, blank, before, after, letters }) => {
        const [ae = "", oe = "", aa = ""] = letters;
        const spelled = (labelOf.get(id) ?? "").replaceAll(" ", blank).replaceAll("æ", ae).replaceAll("ø", oe).replaceAll("å", aa);
        const header = `${before}${upper ? spelled.toUpperCase() : spelled.toLowerCase()}${after}`;
        expect(itemOf(header)).toMatchObject({ item: id, certainty: "certain" });
      },
    ),
    { numRuns: 300 },
  );
});
