import { buildXlsx, worksheet } from "../workbook/xlsx/build.ts";
import type { RawSheet } from "./book.ts";
import { check } from "./case.ts";
import { allIds, goodResults, halden, rygge, svar } from "./survey.ts";

const MUST_BE = "Overskriftene må være spørsmålenes tekst eller kode, på én rad.";
const notes: RawSheet = { name: "Les meg", rows: [["Svarene står i neste ark."], ["Robotisering og grønn IKT er nye spørsmål."]] };
const schools: RawSheet = {
  name: "Skoler",
  rows: [
    ["Skole", "Elever", "Har skolen nettbrett?", "Kommentar"],
    ["Åsen", 120, "Ja", null],
    ["Lia", 80, "Nei", "neste år"],
  ],
};

describe("finding the survey's sheet", () => {
  check([
    { when: "it stands behind a sheet of notes", given: [notes, svar([rygge()])], says: [], results: { "0136": goodResults } },
    {
      when: "the workbook is empty",
      given: [{ name: "Ark1", rows: [] }],
      says: [`feil: Fant ikke undersøkelsen. Søkte i arket «Ark1». ${MUST_BE}`],
    },
    {
      when: "the workbook has only another survey, and notes",
      given: [schools, notes],
      says: [`feil: Fant ikke undersøkelsen. Søkte i arkene «Skoler», «Les meg». ${MUST_BE}`],
    },
    {
      when: "a sheet has only a few of the questions",
      given: [
        {
          name: "Utdrag",
          rows: [
            ["kommunenr", "Robotisering", "Grønn IKT"],
            ["0136", "Ja", "Nei"],
          ],
        },
      ],
      says: [`feil: Fant ikke undersøkelsen. Arket «Utdrag» har 2 av 68 spørsmål. ${MUST_BE}`],
    },
    {
      when: "two sheets are equally good",
      given: [svar([rygge()], { name: "2016" }), svar([rygge()], { name: "2018" })],
      says: ["feil: Flere ark kan være undersøkelsen: «2016», «2018». Velg ett av dem på fanen Data."],
    },
    {
      when: "two sheets are equally good and one is chosen by hand",
      given: [svar([rygge()], { name: "2016" }), svar([halden()], { name: "2018" })],
      task: { sheet: "2018" },
      says: [],
      units: ["0101"],
    },
    {
      when: "of two equally good sheets one is hidden: the other is read",
      given: [svar([rygge()], { name: "2016", state: "hidden" }), svar([halden()], { name: "2018" })],
      says: [],
      units: ["0101"],
    },
    {
      when: "the survey's sheet is hidden",
      given: [notes, svar([rygge()], { state: "veryHidden" })],
      says: ["merknad: Arket «Svar» er skjult. Det er lest likevel."],
      results: { "0136": goodResults },
    },
    {
      when: "the sheet chosen by hand is not there",
      given: [notes, svar([rygge()])],
      task: { sheet: "Svr" },
      says: ["feil: Arket «Svr» finnes ikke. Arkene er «Les meg», «Svar»."],
    },
    {
      when: "the sheet chosen by hand is empty",
      given: [{ name: "Ark1", rows: [[null]] }, svar([rygge()])],
      task: { sheet: "ark1" },
      says: ["feil: Arket «Ark1» er tomt. Velg arket med svarene på fanen Data."],
    },
    {
      when: "the sheet chosen by hand is another survey",
      given: [schools, svar([rygge()])],
      task: { sheet: "Skoler" },
      says: [`feil: Fant ikke undersøkelsen. Søkte i arket «Skoler». ${MUST_BE}`],
    },
    {
      when: "the sheet has headers and nothing below",
      given: [svar([])],
      says: ["feil: Arket «Svar» har overskrifter, men ingen rader med svar under dem."],
    },
    { when: "a chart sheet stands first", given: withChartSheet, says: [], results: { "0136": goodResults } },
    {
      when: "a sheet's name holds quotes, an apostrophe and an ampersand",
      given: [svar([rygge({ strategi: "Jaa" })], { name: 'Svar «2018» & "rått" i Bø\'s' })],
      says: [
        "feil: Rad 2 (0136 Rygge), «Har kommunen en IKT-/digitaliseringsstrategi?» (E2): svaret «Jaa» er ukjent. Mente du «Ja»? Gyldige svar: Ja, Nei.",
      ],
    },
  ]);
});

/** The survey behind a sheet that is nothing but a chart. */
async function withChartSheet(): Promise<Uint8Array> {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (cells: readonly unknown[]) => `<row>${cells.map((cell) => inline(String(cell))).join("")}</row>`;
  const answers = rygge();
  const rows = row(allIds) + row(allIds.map((id) => answers[id]));
  return buildXlsx({
    sheets: [{ name: "Svar", xml: worksheet({ rows }) }],
    parts: {
      "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
      "xl/_rels/workbook.xml.rels":
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
      "xl/workbook.xml":
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Diagram" sheetId="2" r:id="rId2"/>` +
        '<sheet name="Svar" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
  });
}
