import { layout } from "../../../src/core/layout/layout.ts";
import type { LayoutInput } from "../../../src/core/layout/outputs.ts";
import type { ChartData, OutCell, PutSheet } from "../../../src/core/sheet/change.ts";
import type { Issue } from "../../../src/core/issues/issue.ts";
import type { Reconciled } from "../../../src/core/reconcile/reconcile.ts";
import { assessment, input } from "./small-survey.ts";

function sheetOf(id: string, one: LayoutInput = input): PutSheet {
  const change = layout(one).changes.find((found) => found.kind === "putSheet" && found.id === id);
  if (change?.kind !== "putSheet") throw new Error(`no sheet ${id}`);
  return change;
}

type Row = readonly (OutCell | null)[];
const values = (row: Row | undefined) => (row ?? []).map((cell) => cell?.value ?? null);
const rowWith = (sheet: PutSheet, text: string, from = 0) => {
  const row = sheet.rows.findIndex((cells, index) => index >= from && cells[0]?.value === text);
  if (row < 0) throw new Error(`no row «${text}»`);
  return row;
};
/** What stands in the cells a chart is linked to. */
const linked = ({ area }: ChartData, tables: PutSheet) =>
  tables.rows.slice(area.row, area.lastRow + 1).flatMap((row) => values(row).slice(area.column, area.lastColumn + 1));

describe("Tabeller", () => {
  const tables = sheetOf("tabeller");
  const link = rowWith(tables, "Figur 1. Skoler etter antall. 2020. Antall og prosent");
  const title = rowWith(tables, "Figur 1. Skoler etter antall. 2020. Antall og prosent", link + 1);

  test("every table is linked to from the contents on top", () => {
    const contents = rowWith(tables, "Innhold");
    for (const [index, cells] of tables.rows.slice(contents + 1, contents + 4).entries()) {
      const target = cells[0]?.link;
      expect(target).toMatchObject({ sheet: "Tabeller", column: 0 });
      expect(values(tables.rows[target?.row ?? 0])).toEqual(values(cells));
      expect(tables.rows[target?.row ?? 0]?.[0]?.look).toBe("title");
      expect(index).toBeLessThan(3);
    }
  });

  test("a table has number and title, section and base, head, numbers, total and unknown", () => {
    expect(tables.rows.slice(title + 1, title + 8).map(values)).toEqual([
      ["Avsnitt 2.1. Grunnlag: Skoler som har svart. N = 2"],
      ["Antall områder", "Antall", "Prosent"],
      ["0", 1, 50],
      ["1", 0, 0],
      ["2", 1, 50],
      ["I alt", 2, 100],
      ["Ukjent", 1, "."],
    ]);
    expect(tables.rows[title + 6]?.map((cell) => cell?.look)).toEqual(["total", "totalCount", "totalShare"]);
    expect(tables.rows[title + 3]?.map((cell) => cell?.look)).toEqual(["label", "count", "share"]);
    expect(tables.rows[title + 4]?.map((cell) => cell?.look)).toEqual(["label", "count", "share"]);
  });

  test("under it stand the cut points, the notes and the source, each merged as wide as the page", () => {
    expect(tables.rows.slice(title + 8, title + 11).map((row) => row[0])).toEqual([
      { value: "Grenser: 0 gir score 0, 1 gir score 1, 2 gir score 2.", look: "note" },
      { value: "Ukjent: 1 av 3.", look: "note" },
      { value: "Egne beregninger. Metode: Rapport 1, Utvalget.", look: "note" },
    ]);
    expect(tables.merges).toContainEqual({ row: title + 8, column: 0, lastRow: title + 8, lastColumn: 6 });
  });

  test("a table of the product's own and what is reconstructed are labelled so", () => {
    const own = tables.rows.slice(rowWith(tables, "Skoler etter type. 2020. Antall og prosent", link + 2)).map((row) => row[0]?.value);
    expect(own).toContain("Tabellen er ikke hentet fra kilden for metoden.");
    expect(own).toContain("Gjenskapt: klassene er ikke kildens egne.");
    expect(tables.rows.map((row) => row[0]?.value)).toContain("Gjenskapt ordlyd: Spørsmål nett_2.");
  });

  test("a share of an empty base is an empty cell where a chart would draw its sign as 0", () => {
    const shares = rowWith(tables, "Spørsmål nett_2");
    expect(values(tables.rows[shares])).toEqual(["Spørsmål nett_2", null, null, null, 0]);
  });
});

test("in a table too wide for a page the shares stand below the numbers, each under its own head", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const [table] = input.tables.filter(({ id }) => id === "tab-3");
  if (!table) throw new Error("no table");
  const columns = [
    ...ids.map((id) => ({ id, label: id, unit: "count" as const })),
    ...ids.map((id) => ({ id, label: `${id} %`, unit: "percent" as const })),
  ];
  const rows = [
    { id: "1", label: "1: Nettskole", kind: "category" as const, cells: [1, 2, 3, 4, 10, 5, 10, 15, 20, 50] },
    { id: "unknown", label: "Ukjent", kind: "unknown" as const, cells: [0, 0, 0, 1, 1, null, null, null, null, null] },
  ];
  const { rows: cells } = sheetOf("tabeller", { ...input, tables: [{ ...table, columns, rows }] });
  const head = cells.findIndex((row) => row[0]?.value === "Skoletype");
  expect(cells.slice(head, head + 5).map(values)).toEqual([
    ["Skoletype", "a", "b", "c", "d", "e"],
    ["1: Nettskole", 1, 2, 3, 4, 10],
    ["Ukjent", 0, 0, 0, 1, 1],
    ["Skoletype", "a %", "b %", "c %", "d %", "e %"],
    ["1: Nettskole", 5, 10, 15, 20, 50],
  ]);
  expect(cells[head + 5]?.[0]?.look).toBe("note");
});

describe("Figurer", () => {
  const tables = sheetOf("tabeller");
  const figures = sheetOf("figurer");

  test("each table with a chart has one, in order, and each chart has its numbers from the cells it is linked to", () => {
    expect(figures.charts.map(({ id }) => id)).toEqual(["fig-1", "fig-2"]);
    for (const chart of figures.charts) {
      expect(linked(chart.categories, tables)).toEqual(chart.categories.values);
      for (const series of chart.series) {
        expect(linked(series.name, tables)).toEqual(series.name.values);
        expect(linked(series.values, tables)).toEqual(series.values.values);
      }
    }
  });

  test("a distribution is columns with units on the axis; totals and the unknown are not drawn", () => {
    expect(figures.charts[0]).toMatchObject({
      kind: "column",
      title: "Figur 1. Skoler etter antall. 2020. Antall",
      caption: ["Grunnlag: Skoler som har svart. N = 2.", "Egne beregninger."],
      categories: { values: ["0", "1", "2"] },
      categoryTitle: "Antall områder",
      valueTitle: "Antall skoler",
      valueFormat: "integer",
      valueMax: null,
      series: [{ values: { values: [1, 0, 1] } }],
    });
  });

  test("answers are stacked to a hundred per cent in blues from dark to light, those that stand aside in grey", () => {
    const chart = figures.charts[1];
    expect(chart).toMatchObject({ kind: "stackedBar", valueTitle: "Prosent", valueFormat: "percent", valueMax: 100 });
    expect(chart?.series.map(({ name }) => name.values)).toEqual([["Ja"], ["Nei"], ["Vet ikke"]]);
    const [yes = "", no = "", aside = ""] = chart?.series.map(({ color }) => color) ?? [];
    expect(parseInt(yes.slice(0, 2), 16)).toBeLessThan(parseInt(no.slice(0, 2), 16));
    expect(aside.slice(0, 2)).toBe(aside.slice(2, 4));
  });

  test("a chart says in words what it shows", () => {
    expect(figures.charts[0]?.altText).toBe(
      "Stolpediagram: Figur 1. Skoler etter antall. 2020. Antall. 3 kategorier. Høyest: «0» og «2» (1 skole). Lavest: «1» (0 skoler).",
    );
    expect(figures.charts[1]?.altText).toBe(
      "Stablet liggende stolpediagram: Figur 2. Hva skolene har. 2020. Prosent. 2 kategorier. Seriene er «Ja», «Nei» og «Vet ikke». " +
        "«Ja» er lik for alle: 50,0 prosent. «Nei» er lik for alle: 25,0 prosent. «Vet ikke» er lik for alle: 25,0 prosent.",
    );
  });

  test("charts do not cover each other or any text, and base and source stand right under each", () => {
    for (const { position } of figures.charts) {
      expect(figures.rows.slice(position.row, position.lastRow + 1).flat()).toEqual([]);
      expect(values(figures.rows[position.lastRow + 1])).toEqual(["Avsnitt 2.1. Grunnlag: Skoler som har svart. N = 2"]);
    }
    const [first, second] = figures.charts;
    expect(second?.position.row).toBeGreaterThan(first?.position.lastRow ?? Infinity);
  });
});

describe("Merknader", () => {
  const place = (row: number, column: number) => ({ sheet: "Svar", row, column });
  const answer = {
    code: "answer_unknown",
    id: "0102",
    name: "Søndre",
    item: "pc_1",
    label: "PC",
    answer: "Jo",
    allowed: ["Ja", "Nei"],
    nearest: null,
    count: 1,
    cells: [{ row: 3, column: 2 }],
  } as const;
  const issues: readonly Issue[] = [
    { code: "hidden_rows", severity: "remark", rows: 2, place: place(4, 0) },
    { ...answer, severity: "error", place: place(3, 2) },
    { ...answer, severity: "error", id: "0101", name: null, place: place(2, 2) },
    { ...answer, severity: "error", id: null, name: null, answer: true, count: 9, cells: [{ row: 5, column: 2 }, { row: 7, column: 2 }], place: place(5, 2) }, // prettier-ignore
    { code: "unit_no_answers", severity: "remark", ids: 1, called: { singular: "by", plural: "byer" }, place: null },
  ];
  const sheet = sheetOf("merknader", { ...input, assessment: { ...assessment, issues } });

  test("issues stand the gravest first, then by place, with link, unit and sentence, and their numbers on top", () => {
    expect(sheet.rows.map(values)).toEqual([
      ["Merknader"],
      ["3 feil, 0 advarsler, 2 merknader"],
      [],
      ["Alvorsgrad", "Ark", "Celle", "Skole", "Hva"],
      ["feil", "Svar", "C3", "0101", "Rad 3 (0101), «PC» (C3): svaret «Jo» er ukjent. Gyldige svar: Ja, Nei."],
      ["feil", "Svar", "C4", "0102 Søndre", "Rad 4 (0102 Søndre), «PC» (C4): svaret «Jo» er ukjent. Gyldige svar: Ja, Nei."],
      ["feil", "Svar", "C6", null, "Kolonne C, «PC», i 9 celler (C6, C8, …): svaret «SANN» er ukjent. Gyldige svar: Ja, Nei."],
      ["merknad", null, null, null, "1 by har ikke svart. Resultatet er ukjent."],
      [
        "merknad",
        "Svar",
        "A5",
        null,
        "2 skjulte rader er tatt med i beregningen (den første i rad 5). Slett dem hvis de ikke skal være med.",
      ],
    ]);
    expect(sheet.rows[4]?.[2]?.link).toEqual(place(2, 2));
    expect(sheet.frozenRows).toBe(4);
  });

  test("without issues it says so", () => {
    expect(sheetOf("merknader").rows.map(values)).toEqual([["Merknader"], ["Ingen merknader"], []]);
  });
});

describe("Logg", () => {
  const log = sheetOf("logg");
  const fact = (label: string) => values(log.rows[rowWith(log, label)])[1];

  test("it says by which rules, with what choices and from which data the result is", () => {
    expect([fact("Programversjon"), fact("Tidspunkt"), fact("Språk")]).toEqual(["1.2.3", "2026-11-22 10:00", "Bokmål"]);
    expect([fact("Id"), fact("Versjon"), fact("Navn"), fact("Periode")]).toEqual(["skoler", "3", "Digitale skoler", "2020"]);
    expect([fact("Ubesvarte spørsmål"), fact("PC-er")]).toEqual(["Regnes som 0", "0: 0   1: 1   2: 2"]);
    expect([fact("Fil"), fact("Ark"), fact("Overskriftsrad"), fact("Rader med svar")]).toEqual(["skoler.xlsx", "Svar", 2, "3–6"]);
    expect([fact("Sjekksum for dataene"), fact("Rader lest"), fact("Med svar"), fact("Ukjent")]).toEqual(["00112233aabbccdd", 3, 2, 1]);
  });

  test("runs before it that broke off are told of with how they left the workbook, and nothing is said where there were none", () => {
    const title = "Kjøringer før denne som ikke ble fullført";
    const interrupted = [
      { time: "kl. 9", reason: "Excel er opptatt.", left: "untouched" },
      { time: "kl. 10", reason: "Noe uventet skjedde.", left: "unknown" },
    ] as const;
    const rows = sheetOf("logg", { ...input, log: { ...input.log, interrupted } }).rows.map(values);
    const at = rows.findIndex(([label]) => label === title);
    expect(rows.slice(at + 1, at + 4)).toEqual([
      ["kl. 9", "Excel er opptatt. Arbeidsboken var som før."],
      ["kl. 10", "Noe uventet skjedde. Det er ikke kjent hvordan arbeidsboken sto."],
      [],
    ]);
    expect(log.rows.map(values).map(([label]) => label)).not.toContain(title);
  });

  test("what is reconstructed and what is beside the source is listed", () => {
    const decisions = log.rows.map(values).filter(([label]) => label === "Gjenskapt" || label === "Tabell utenom kilden");
    expect(decisions.map(([, text]) => text)).toEqual(["Skoletype. Typen er satt her.", "Spørsmål nett_2 (nett_2)", "Skoler etter type"]);
  });

  test("every recognised column is listed with how it was recognised and how surely", () => {
    const columns = rowWith(log, "Kolonner som er funnet");
    expect(values(log.rows[columns + 2])).toEqual(["C", "PC", "pc_1", "nesten lik tekst", "usikker"]);
  });

  test("a reconciliation, where there is one, is the last block", () => {
    const reconciled: Reconciled = {
      ...{
        id: "a",
        section: "2.1",
        figure: "Figur 1",
        statement: "Halvparten har null",
        published: "50",
        unit: "prosent",
        denominator: null,
      },
      ...{ computed: 50.5, baseLabel: "Skoler som har svart", base: 2, decimals: 1, status: "differs", about: "answers", reason: null },
    };
    const rows = sheetOf("logg", { ...input, reconciliation: [reconciled] }).rows.map(values);
    expect(rows.at(-2)).toEqual(["0 stemmer, 1 avviker, 0 er motstridende i rapporten, 0 gjelder ikke disse dataene."]);
    expect(rows.at(-1)).toEqual(["Figur 1", "Halvparten har null", "50", "50,5", "Skoler som har svart (2)", "avviker"]);
    expect(log.rows.map(values)).not.toContainEqual(expect.arrayContaining(["Publisert"]));
  });
});
