import type { Raw, RawSheet } from "./book.ts";
import { check } from "./case.ts";
import { allIds, block, cellsOf, goodResults, halden, rygge, svar, type Answers } from "./survey.ts";

const WHO = [
  "Utelukkende interne",
  "Overveiende interne",
  "Noenlunde likt fordelt",
  "Overveiende eksterne",
  "Utelukkende eksterne",
  "Ikke relevant",
  "Vet ikke",
];
const codeBook = (rows: readonly (readonly Raw[])[], name = "Kodebok"): RawSheet => ({
  name,
  rows: [["Variabel", "Kode", "Svar"], ...rows],
});
const whoCodes = codeBook(WHO.map((answer, at) => [at === 0 ? "IKT-funksjoner" : null, at + 1, answer]));
const strategyCodes = (...answers: readonly [Raw, string][]) =>
  codeBook(block("strategi").flatMap((item) => answers.map(([code, answer]) => [item, code, answer])));
const all = (stem: string, cell: (index: number) => Raw): Answers => Object.fromEntries(block(stem).map((id, index) => [id, cell(index)]));
const YES_NO = "Gyldige svar: Ja, Nei, Vet ikke.";

describe("answers as codes", () => {
  check([
    {
      when: "a code book gives the codes 1–7",
      given: [svar([rygge(all("funksjon", (at) => (at < 8 ? 2 : 4)))]), whoCodes],
      says: ["merknad: 7 koder i 12 spørsmål er lest etter kodeboken i arket «Kodebok»."],
      results: { "0136": goodResults },
    },
    {
      when: "codes stand as text, and beside answers in words",
      given: [svar([rygge({ funksjon_01: "1", funksjon_02: " 2 ", funksjon_03: "Overveiende interne" })]), whoCodes],
      says: ["merknad: 7 koder i 12 spørsmål er lest etter kodeboken i arket «Kodebok»."],
      results: { "0136": goodResults },
    },
    {
      when: "a code is not in the code book",
      given: [svar([rygge({ funksjon_01: 9 })]), whoCodes],
      says: [
        "merknad: 7 koder i 12 spørsmål er lest etter kodeboken i arket «Kodebok».",
        `feil: Rad 2 (0136 Rygge), «Drift av PC-miljøer» (AD2): svaret «9» er ukjent. Gyldige svar: ${WHO.join(", ")}.`,
      ],
      results: { "0136": { intern_antall: null } },
    },
    {
      when: "the code book's word goes before the usual meaning of 1",
      given: [svar([rygge(all("strategi", (at) => (at < 4 ? 2 : 1)))]), strategyCodes([1, "Nei"], [2, "Ja"])],
      says: ["merknad: 2 koder i 13 spørsmål er lest etter kodeboken i arket «Kodebok»."],
      results: { "0136": { strategi_antall: 4, strategi_score: 1 } },
    },
    {
      when: "where a code book gives codes, 0 and 1 mean nothing that it does not say",
      given: [svar([rygge(all("strategi", (at) => (at === 0 ? 1 : 2)))]), strategyCodes([2, "Ja"], [3, "Nei"])],
      says: [
        "merknad: 2 koder i 13 spørsmål er lest etter kodeboken i arket «Kodebok».",
        `feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): svaret «1» er ukjent. ${YES_NO}`,
      ],
      results: { "0136": { strategi_antall: null } },
    },
    {
      when: "a code has two answers: it is not used, not even in its usual meaning",
      given: [
        svar([rygge({ strategi_01: 1 })]),
        codeBook([
          ["strategi_01", 1, "Ja"],
          ["strategi_01", 1, "Nei"],
          ["strategi_01", 3, "Vet ikke"],
        ]),
      ],
      says: [
        "merknad: 1 kode i 1 spørsmål er lest etter kodeboken i arket «Kodebok».",
        "feil: Arket «Kodebok», rad 3, «IKT-infrastruktur» (C3): koden «1» har flere svar: «Ja», «Nei». Koden er ikke brukt. La den ha ett svar.",
        `feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): svaret «1» er ukjent. ${YES_NO}`,
      ],
      results: { "0136": { strategi_antall: null } },
    },
    {
      when: "two code books disagree",
      given: [
        svar([rygge({ strategi_01: 1 })]),
        codeBook(
          [
            ["strategi_01", 1, "Ja"],
            ["strategi_01", 2, "Nei"],
          ],
          "Koder 2016",
        ),
        codeBook(
          [
            ["strategi_01", 1, "Vet ikke"],
            ["strategi_01", 2, "Nei"],
          ],
          "Koder 2018",
        ),
      ],
      says: [
        "merknad: 1 kode i 1 spørsmål er lest etter kodeboken i arket «Koder 2016».",
        "feil: Arket «Koder 2018», rad 2, «IKT-infrastruktur» (C2): koden «1» har flere svar: «Ja», «Vet ikke». Koden er ikke brukt. La den ha ett svar.",
        `feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): svaret «1» er ukjent. ${YES_NO}`,
      ],
      results: { "0136": { strategi_antall: null } },
    },
    {
      when: "the code book has an answer that the question has not",
      given: [
        svar([rygge()]),
        codeBook([
          ["strategi_01", 1, "Ja"],
          ["strategi_01", 2, "Nei"],
          ["strategi_01", 3, "Kanskje"],
        ]),
      ],
      says: [
        "merknad: 2 koder i 1 spørsmål er lest etter kodeboken i arket «Kodebok».",
        `advarsel: Arket «Kodebok», rad 4, «IKT-infrastruktur» (C4): svaret «Kanskje» i kodeboken er ukjent. ${YES_NO}`,
      ],
      results: { "0136": goodResults },
    },
  ]);
});

describe("one cell that lists what is ticked", () => {
  const header = "Hva omfatter strategien?";
  const label = "Områder som er omtalt i IKT-/digitaliseringsstrategien";
  const columns = allIds.filter((id) => !id.startsWith("strategi_"));
  const withList = (...lists: readonly Raw[]): RawSheet => {
    const units = [rygge(), halden()].slice(0, lists.length);
    const rows = cellsOf(units, columns).map((cells, at) => [...cells, lists[at] ?? null]);
    return { name: "Svar", rows: [[...columns, header], ...rows] };
  };
  const read = `merknad: Kolonne BH, «${label}»: én celle lister svarene på 13 spørsmål. Det som ikke er listet, er lest som «Nei»; en tom celle er ubesvart.`;
  const gateOpen =
    "merknad: Rad 3 (0101 Halden), «Har kommunen en IKT-/digitaliseringsstrategi?» (E3): svaret er «Ja», men ingen svar teller i «IKT-strategi», som derfor er 0. Sjekk om svar mangler.";
  check([
    {
      when: "as Forms writes it",
      given: [withList("Robotisering;Velferdsteknologi;Grønn IKT;", "grønn ikt")],
      says: [read],
      results: { "0136": { strategi_antall: 3 }, "0101": { strategi_antall: 1 } },
    },
    {
      when: "with line breaks, codes, and one item twice",
      given: [withList("Robotisering\nRobotisering\nstrategi_13", "Robotisering")],
      says: [read],
      results: { "0136": { strategi_antall: 2 }, "0101": { strategi_antall: 1 } },
    },
    {
      when: "an empty cell is unanswered",
      given: [withList("Robotisering;Velferdsteknologi", null)],
      says: [read, gateOpen],
      results: { "0136": { strategi_antall: 2 }, "0101": { strategi_antall: 0 } },
    },
    {
      when: "a piece of the list is unknown: it may be any of the items",
      given: [withList("Robotisering;Velferdsteknologi;Kvantedata", "Robotisering")],
      says: [
        read,
        `feil: Rad 2 (0136 Rygge), «${label}» (BH2): «Kvantedata» i listen er ukjent. Gyldige valg: «IKT-infrastruktur», «Informasjonssikkerhet», ` +
          "«Digitale tjenester for innbyggere», «Digitale tjenester for næringslivet», «Digitale innkjøp», «Deling av data», " +
          "«Bruk av data fra andre kommuner, fylkeskommuner eller statlige virksomheter», «Bruk av skytjenester», «Velferdsteknologi», «Robotisering», " +
          "«Læringsteknologi i undervisningen», «Universell utforming», «Grønn IKT».",
      ],
      results: { "0136": { strategi_antall: null }, "0101": { strategi_antall: 1 } },
    },
    {
      when: "a list cell that is an error",
      given: [withList({ error: "#N/A" }, "Robotisering;Grønn IKT")],
      says: [read, `feil: Rad 2 (0136 Rygge), «${label}» (BH2): feilen #N/A. Rett formelen eller skriv svaret.`],
      results: { "0136": { strategi_antall: null }, "0101": { strategi_antall: 2 } },
    },
    {
      when: "list cells merged down",
      given: [{ ...withList("Robotisering;Grønn IKT", null), merges: ["BH2:BH3"] }],
      says: [
        read,
        `feil: Rad 2, «${label}» (BH2:BH3): cellene er slått sammen, og bare den første har et svar. Del opp cellene og skriv svaret i hver av dem.`,
      ],
      results: { "0136": { strategi_antall: 2 }, "0101": { strategi_antall: null } },
    },
  ]);
});
