import type { Raw } from "./book.ts";
import { check, type Case } from "./case.ts";
import { allIds, cellsOf, goodResults, halden, rygge, svar, svarUnder, text } from "./survey.ts";
import { ssb2018 } from "../core/surveys.ts";

const units = [rygge(), halden()];
const recognised = { "0136": goodResults, "0101": goodResults };
/** The survey under other headers, a row of them. */
const under = (headerOf: (id: string) => Raw): Case["given"] => [svar(units, { rows: [allIds.map(headerOf), ...cellsOf(units)] })];
const blockOf = (id: string) => ssb2018.blocks.find(({ items }) => items.includes(id))?.label ?? null;
const ascii = (label: string, ae: string, oe: string, aa: string) => label.replace(/æ/gi, ae).replace(/ø/gi, oe).replace(/å/gi, aa);
const noColumn = (label: string, item: string) =>
  `Fant ingen kolonne for «${label}» (${item}). Gi kolonnen denne overskriften, eller velg den på fanen Data. Inntil da er spørsmålet ubesvart for alle.`;
const noStrategy = "feil: «IKT-strategi» er ukjent for alle, for arket mangler 1 kolonne: «Robotisering».";
const unknownStrategy = { "0136": { strategi_antall: null, strategi_score: null, prioritering: null, prosjekt_antall: 7 } };

describe("columns are recognised without a word", () => {
  check(
    [
      { when: "by item codes", given: under((id) => id) },
      { when: "by item codes in other spellings", given: under((id) => id.toUpperCase().replace("_0", " ").replace("_", "-")) },
      { when: "by the questions' texts, two of which are the same", given: under(text) },
      { when: "by texts in capitals, with blanks around", given: under((id) => ` ${text(id).toUpperCase()}  `) },
      { when: "by texts with line breaks and no-break spaces", given: under((id) => text(id).replace(" ", "\n").replace(" ", "\u00a0")) },
      { when: "by numbered texts", given: under((id) => `1.3 b) ${text(id)}`) },
      { when: "by numbered texts of a survey tool", given: under((id) => `Q12_3 ${text(id)}`) },
      { when: "by texts with ae, oe and aa", given: under((id) => ascii(text(id), "ae", "oe", "aa")) },
      { when: "by texts with a and o", given: under((id) => ascii(text(id), "a", "o", "a")) },
      { when: "by texts as an Excel table makes them different", given: under((id) => (id === "sky_15" ? "Andre områder2" : text(id))) },
      {
        when: "by a question with its item behind",
        given: under((id) => (blockOf(id) === null ? text(id) : `${blockOf(id) ?? ""} - ${text(id)}`)),
      },
      {
        when: "below titles, notes and blank rows",
        given: [svar([], { rows: [["IKT i kommunene 2018"], ["Kilde: SSB. Robotisering er nytt i år."], [], allIds, ...cellsOf(units)] })],
      },
      {
        when: "by texts with the codes in a row below",
        given: [svar([], { rows: [allIds.map(text), allIds, ...cellsOf(units)] })],
      },
      {
        when: "in any order, with other columns between",
        given: [
          svar([], {
            rows: [allIds, ...cellsOf(units)].map((cells, row) =>
              cells.toReversed().flatMap((cell) => [cell, row === 0 ? "Notat" : "se e-post"]),
            ),
          }),
        ],
      },
      {
        when: "below headings merged over their blocks",
        given: [
          svar([], {
            rows: [
              allIds.map((id, at) => (blockOf(id) === blockOf(allIds[at - 1] ?? "") ? null : blockOf(id))),
              allIds.map(text),
              ...cellsOf(units),
            ],
            merges: ["F1:R1", "T1:AC1", "AD1:AO1", "AT1:BH1", "BI1:BP1", "BQ1:BT1"],
          }),
        ],
      },
      {
        when: "by numbers below the headings of their blocks",
        given: [
          svar([], {
            rows: [
              allIds.map((id, at) => (blockOf(id) === blockOf(allIds[at - 1] ?? "") ? null : blockOf(id))),
              allIds.map((id) => (blockOf(id) === null ? text(id) : Number(id.slice(-2)))),
              ...cellsOf(units),
            ],
            merges: ["F1:R1", "T1:AC1", "AD1:AO1", "AT1:BH1", "BI1:BP1", "BQ1:BT1"],
          }),
        ],
      },
      {
        when: "beside a column of comments that bears an item's text",
        given: [
          svar([], {
            rows: [allIds, ...cellsOf(units)].map((cells, row) => [...cells, row === 0 ? "Robotisering - kommentar" : "bare så vidt"]),
          }),
        ],
      },
    ].map((one) => ({ ...one, says: [], results: recognised })),
  );
});

describe("columns that may be meant are used and told", () => {
  check([
    {
      when: "a header is misspelt",
      given: [svarUnder({ strategi_10: "Robotisring" }, units)],
      says: ["advarsel: Kolonne O, «Robotisring»: lest som «Robotisering» (strategi_10). Er det feil, velg en annen på fanen Data."],
      results: recognised,
    },
    {
      when: "a header says more than the item's text",
      given: [svarUnder({ strategi_10: "Robotisering - kommentar" }, units)],
      says: [
        "advarsel: Kolonne O, «Robotisering - kommentar»: lest som «Robotisering» (strategi_10). Er det feil, velg en annen på fanen Data.",
      ],
      results: recognised,
    },
    {
      when: "a header is cut short",
      given: [svarUnder({ tjeneste_03: "Kompleks, individuell tjeneste som kr" }, units)],
      says: [
        "advarsel: Kolonne BS, «Kompleks, individuell tjeneste som kr»: lest som «Kompleks, individuell tjeneste som krever innlogging» (tjeneste_03). " +
          "Er det feil, velg en annen på fanen Data.",
      ],
      results: recognised,
    },
    {
      when: "an item has two columns with the same answers",
      given: [svar([], { rows: [[...allIds, "strategi_10"], ...cellsOf(units).map((cells) => [...cells, "Ja"])] })],
      says: ["advarsel: «Robotisering» (strategi_10) står i flere kolonner: O, BU. Svarene er like, og den første er brukt."],
      results: recognised,
    },
  ]);
});

describe("columns that cannot be told are not guessed at", () => {
  const apart = allIds.filter((id) => id !== "prosjekt_10" && id !== "sky_15");
  check([
    {
      when: "two columns of one wording with nothing beside them to tell them apart",
      given: [svar([], { rows: [[...apart, "Andre områder", "Andre områder"], ...cellsOf(units, [...apart, "prosjekt_10", "sky_15"])] })],
      says: [
        "feil: «Andre områder» (prosjekt_10) kan være flere kolonner: BS, BT. Velg den riktige på fanen Data.",
        "feil: «Andre områder» (sky_15) kan være flere kolonner: BS, BT. Velg den riktige på fanen Data.",
        "feil: «IKT-prosjekter» er ukjent for alle, for arket mangler 1 kolonne: «Andre områder».",
        "feil: «Skytjenester» er ukjent for alle, for arket mangler 1 kolonne: «Andre områder».",
      ],
      results: {
        "0136": { strategi_antall: 10, prosjekt_antall: null, prioritering: null, sky_antall: null, bruk: null, aktivitet: null },
      },
    },
    {
      when: "an item has two columns with different answers",
      given: [svar([], { rows: [[...allIds, "strategi_10"], ...cellsOf(units).map((cells) => [...cells, "Nei"])] })],
      says: [
        "feil: «Robotisering» (strategi_10) står i flere kolonner: O, BU. Svarene er ulike, og ingen er brukt. Velg den riktige på fanen Data.",
        noStrategy,
      ],
      results: unknownStrategy,
    },
    {
      when: "an item has two columns with headers a little off",
      given: [
        svar([], {
          rows: [
            [...allIds.map((id) => (id === "strategi_10" ? "Robotisring" : id)), "Robotiserng"],
            ...cellsOf(units).map((cells) => [...cells, "Ja"]),
          ],
        }),
      ],
      says: ["feil: «Robotisering» (strategi_10) kan være flere kolonner: O, BU. Velg den riktige på fanen Data.", noStrategy],
      results: unknownStrategy,
    },
    {
      when: "an item has no column",
      given: [svarUnder({ strategi_10: null }, units)],
      says: [`feil: ${noColumn("Robotisering", "strategi_10")}`, noStrategy],
      results: unknownStrategy,
    },
    {
      when: "a question asks of another period",
      given: [svarUnder({ rekruttering: text("rekruttering").replace("12", "6") }, units)],
      says: [`feil: ${noColumn("Har kommunen forsøkt å rekruttere ansatte med spesialistkompetanse innen IKT/IT…", "rekruttering")}`],
      results: { "0136": { kompetanse: null, intern_score: 3 } },
    },
    {
      when: "a header is merged over two columns: only the first is read",
      given: [svarUnder({ strategi_10: "strategi_10", strategi_11: "" }, units, { merges: ["O1:P1"] })],
      says: [
        `feil: ${noColumn("Læringsteknologi i undervisningen", "strategi_11")}`,
        "merknad: Rad 1: overskrifter er slått sammen over flere kolonner (strategi_10). Bare den første kolonnen under hver er lest. Gi hver kolonne sin egen overskrift.",
        "feil: «IKT-strategi» er ukjent for alle, for arket mangler 1 kolonne: «Læringsteknologi i undervisningen».",
      ],
      results: unknownStrategy,
    },
    {
      when: "there is no column of unit numbers",
      given: [svarUnder({ kommunenr: null }, units)],
      says: ["merknad: 2 kommuner har ikke nummer i arket. De er hentet fra «Kommuner i Norge per 1. januar 2018» etter navnet."],
      units: ["0136", "0101"],
    },
    {
      when: "there is no column of names: the register's are used",
      given: [svarUnder({ kommune: null }, [rygge({ strategi_10: "Jaa" })])],
      says: [
        "merknad: Fant ingen kolonne for «Kommune». Gi kolonnen denne overskriften.",
        "feil: Rad 2 (0136 Rygge), «Robotisering» (N2): svaret «Jaa» er ukjent. Mente du «Ja»? Gyldige svar: Ja, Nei, Vet ikke.",
      ],
    },
    {
      when: "there is no column of inhabitants: the register's are used",
      given: [svarUnder({ innbyggere: null }, units)],
      says: [
        "advarsel: Fant ingen kolonne for «Antall innbyggere». Gi kolonnen denne overskriften.",
        "merknad: Arket har ingen kolonne for «Antall innbyggere». Verdiene er hentet fra «Kommuner i Norge per 1. januar 2018».",
      ],
      results: recognised,
    },
  ]);
});

describe("a column map settles columns by hand", () => {
  const map = (columns: Readonly<Record<string, string | null>>) => ({ columnMap: { sheet: null, headerRow: null, columns } });
  check([
    {
      when: "it points at one of two columns",
      given: [svar([], { rows: [[...allIds, "strategi_10"], ...cellsOf(units).map((cells) => [...cells, "Nei"])] })],
      task: map({ strategi_10: "BU" }),
      says: [],
      results: { "0136": { strategi_antall: 9, strategi_score: 2 } },
    },
    {
      when: "it names an item that is not in the rule set",
      given: [svar(units)],
      task: map({ strategi_99: "F" }),
      says: ["feil: Kolonnekartet nevner «strategi_99», som ikke finnes i regelsettet. Rett eller fjern linjen."],
      results: recognised,
    },
    {
      when: "it points outside the sheet",
      given: [svar(units)],
      task: map({ strategi_10: "ZZ" }),
      says: [
        "feil: Kolonnekartet legger «strategi_10» i kolonne «ZZ», som ikke finnes i arket. Skriv kolonnens bokstaver, f.eks. K.",
        noStrategy,
      ],
      results: unknownStrategy,
    },
    {
      when: "it says that an item is not in the sheet",
      given: [svar(units)],
      task: map({ strategi_10: null }),
      says: [`merknad: ${noColumn("Robotisering", "strategi_10")}`, noStrategy],
      results: unknownStrategy,
    },
    {
      when: "it settles every column of a sheet whose headers say nothing",
      given: [svar([], { rows: [allIds.map((_, at) => `Felt${at + 1}`), ...cellsOf(units)] })],
      task: map(
        Object.fromEntries(
          allIds.map((id, at) => [
            id,
            at < 26
              ? String.fromCharCode(65 + at)
              : `${String.fromCharCode(64 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`,
          ]),
        ),
      ),
      says: [],
      results: recognised,
    },
  ]);
});
