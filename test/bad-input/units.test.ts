import { check } from "./case.ts";
import { allIds, blank, cellsOf, goodResults, halden, oslo, rygge, silent, svar } from "./survey.ts";

const REMEDY = "Et gyldig nummer har 4 siffer. Rett det, eller fjern raden hvis den ikke skal være med.";
const table = (ref: string, totals = 0) =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Tabell1" displayName="Tabell1" ref="${ref}" totalsRowCount="${totals}">` +
  `<tableColumns count="${allIds.length}">${allIds.map((id, index) => `<tableColumn id="${index + 1}" name="${id}"/>`).join("")}</tableColumns></table>`;

describe("unit numbers", () => {
  check([
    {
      when: "a number that lost its zero is the same municipality",
      given: [svar([oslo({ kommunenr: 301 }), rygge({ kommunenr: "136" }), halden({ kommunenr: "0101 Halden" })])],
      says: [],
      units: ["0301", "0136", "0101"],
      results: { "0301": goodResults },
    },
    {
      when: "0301 and 301 are one municipality that stands on two rows",
      given: [svar([oslo({ kommunenr: "0301" }), rygge(), oslo({ kommunenr: 301 })])],
      says: ["feil: Rad 2 (0301 Oslo): nummeret står i flere rader: 2, 4. Behold én rad; inntil da er resultatet ukjent for dem alle."],
      results: { "0301": { strategi_antall: null, tilbud_poeng: null, kompetanse: null }, "0136": goodResults },
    },
    {
      when: "one number on three rows, one of them without answers",
      given: [svar([rygge(), rygge(silent), rygge()])],
      says: [
        "feil: Rad 2 (0136 Rygge): nummeret står i flere rader: 2, 3, 4. Behold én rad; inntil da er resultatet ukjent for dem alle.",
        "merknad: 1 kommune har ikke svart (rad 3). Resultatet er ukjent.",
      ],
      results: { "0136": { strategi_antall: null } },
    },
    {
      when: "a number that the register does not have: it is computed all the same",
      given: [svar([rygge({ kommunenr: "9999" })])],
      says: ["merknad: Rad 2 (9999 Rygge): nummeret er ikke i registeret for perioden. Sjekk nummeret og hvilket år svarene gjelder."],
      results: { "9999": goodResults },
    },
    {
      when: "the name is another municipality's",
      given: [svar([rygge({ kommune: "Råde" })])],
      says: ["advarsel: Rad 2 (0136 Råde): i registeret heter 0136 «Rygge». Sjekk at nummeret og navnet hører sammen."],
      results: { "0136": goodResults },
    },
    {
      when: "a row with answers has neither number nor name",
      given: [svar([rygge({ kommunenr: null, kommune: null }), halden()])],
      says: ["feil: Rad 2: raden har svar, men ikke noe nummer. Fyll inn nummeret, eller fjern raden hvis den ikke skal være med."],
      units: ["0101"],
    },
    {
      when: "a row with answers has a name and no number, another its name for its number",
      given: [svar([rygge({ kommunenr: null }), halden({ kommunenr: "Halden" })])],
      says: ["merknad: 2 kommuner har ikke nummer i arket. De er hentet fra «Kommuner i Norge per 1. januar 2018» etter navnet."],
      units: ["0136", "0101"],
      results: { "0136": goodResults },
    },
    {
      when: "a number is a text that is nobody's name",
      given: [svar([rygge({ kommunenr: "Ryge", kommune: null }), halden()])],
      says: [`feil: Rad 2: nummeret «Ryge» er ikke gyldig. ${REMEDY}`],
      units: ["0101"],
    },
    {
      when: "numbers are too long, negative, fractions, dates, errors and truth values",
      given: [
        svar([
          rygge({ kommunenr: "01360" }),
          rygge({ kommunenr: -136 }),
          rygge({ kommunenr: 136.5 }),
          rygge({ kommunenr: { serial: 136 } }),
          rygge({ kommunenr: { error: "#REF!" } }),
          rygge({ kommunenr: true }),
          halden(),
        ]),
      ],
      says: [
        `feil: Rad 2: nummeret «01360» er ikke gyldig. ${REMEDY}`,
        `feil: Rad 3: nummeret «-136» er ikke gyldig. ${REMEDY}`,
        `feil: Rad 4: nummeret «136.5» er ikke gyldig. ${REMEDY}`,
        `feil: Rad 5: nummeret «1900-05-15» er ikke gyldig. ${REMEDY}`,
        `feil: Rad 6: nummeret «#REF!» er ikke gyldig. ${REMEDY}`,
        `feil: Rad 7: nummeret «true» er ikke gyldig. ${REMEDY}`,
      ],
      units: ["0101"],
    },
    {
      when: "a number comes from a formula",
      given: [svar([rygge({ kommunenr: { formula: 'TEXT(136,"0000")', value: "0136" } })])],
      says: [],
      results: { "0136": goodResults },
    },
    {
      when: "number cells are merged over two rows",
      given: [svar([rygge(), rygge({ kommunenr: null })], { merges: ["A2:A3"] })],
      says: [
        "merknad: 1 kommune har ikke nummer i arket. Det er hentet fra «Kommuner i Norge per 1. januar 2018» etter navnet.",
        "feil: Rad 2 (0136 Rygge): nummeret står i flere rader: 2, 3. Behold én rad; inntil da er resultatet ukjent for dem alle.",
      ],
      units: ["0136", "0136"],
    },
  ]);
});

describe("rows that are no units", () => {
  check([
    {
      when: "notes and a source below the survey",
      given: [svar([rygge()], { rows: [allIds, ...cellsOf([rygge()]), [], ["1) Foreløpige tall"], ["Kilde: SSB"]] })],
      says: [],
      units: ["0136"],
    },
    {
      when: "a note in the midst of the survey",
      given: [svar([], { rows: [allIds, ...cellsOf([rygge()]), ["Buskerud:"], ...cellsOf([halden()])] })],
      says: [`merknad: Rad 3: nummeret «Buskerud:» er ikke gyldig. ${REMEDY}`],
      units: ["0136", "0101"],
    },
    {
      when: "blank rows in the midst of the survey",
      given: [svar([], { rows: [allIds, [], ...cellsOf([rygge()]), [], [], ...cellsOf([halden()])] })],
      says: [],
      units: ["0136", "0101"],
    },
    {
      when: "a row of totals below plain cells",
      given: [svar([rygge(), { kommunenr: "Sum", innbyggere: 16083, strategi: 1 }])],
      says: ["advarsel: 1 rad er ingen enhet, og er holdt utenfor: rad 3 (Sum). Gi den et gyldig nummer hvis den skal være med."],
      units: ["0136"],
      results: { "0136": goodResults },
    },
    {
      when: "a table's totals row is no unit",
      given: [svar([rygge(), { kommunenr: "Totalt", strategi: 1 }], { tables: [table("A1:BT3", 1)] })],
      says: [],
      units: ["0136"],
    },
    {
      when: "units stand right below the table",
      given: [svar([rygge(), halden()], { tables: [table("A1:BT2")] })],
      says: ["advarsel: 1 rad rett under tabellen «Tabell1» er ikke med. Utvid tabellen for å få alt med."],
      units: ["0136"],
    },
    {
      when: "one row is hidden",
      given: [svar([rygge(), halden()], { hidden: [3] })],
      says: ["merknad: 1 skjult rad er tatt med i beregningen (rad 3). Slett den hvis den ikke skal være med."],
      units: ["0136", "0101"],
    },
    {
      when: "rows are hidden by a filter",
      given: [svar([rygge(), halden(), oslo()], { hidden: [3, 4], tail: '<autoFilter ref="A1:BT4"/>' })],
      says: ["merknad: 2 skjulte rader er tatt med i beregningen (den første i rad 3). Slett dem hvis de ikke skal være med."],
      units: ["0136", "0101", "0301"],
    },
  ]);
});

describe("what else is known of a unit", () => {
  check([
    {
      when: "inhabitants as text with blanks are a number",
      given: [svar([rygge({ innbyggere: "16\u00a0083" })])],
      says: [],
    },
    {
      when: "inhabitants that are no number",
      given: [svar([rygge({ innbyggere: "ca. 16000" })])],
      says: [
        "feil: Rad 2 (0136 Rygge), «Antall innbyggere» (D2): «ca. 16000» er ikke et tall. Skriv tallet med siffer, eller la cellen stå tom.",
      ],
      results: { "0136": goodResults },
    },
    {
      when: "names have blanks and other case",
      given: [svar([rygge({ kommune: " RYGGE " })])],
      says: [],
    },
    {
      when: "a unit has no name: the register's is used in messages",
      given: [svar([rygge({ kommune: null, ...blank("strategi_13") })])],
      says: ["merknad: Rad 2 (0136 Rygge): 1 av 13 spørsmål i «IKT-strategi» er ubesvart (R2). Det teller ikke med."],
    },
  ]);
});
