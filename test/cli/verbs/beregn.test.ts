import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { csvOf, newWorld, oneLine, sample, type World } from "../program.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

const original = readFileSync(sample);
const sheetsOf = async (bytes: Buffer) => (await (await XlsxWorkbook.open(bytes)).sheets()).map(({ name }) => name);
const unitsIn = (json: Record<string, unknown>) => json["units"] as readonly Record<string, string | number | null>[];

describe("without a word about where, the result goes beside the file that is read", () => {
  test("a copy with our columns and sheets, and the original untouched", async () => {
    const { exit, out } = await world.run("beregn", "svar.xlsx");
    expect(exit).toBe(0);
    expect(out).toContain("svar.xlsx, arket «Svar 2018»: 422 kommuner, 377 med svar.");
    expect(out).toContain("Lagret svar med indikatorer.xlsx (kolonner, tabeller, figurer, kart, merknader, logg)");
    expect(world.read("svar.xlsx").equals(original)).toBe(true);
    const sheets = await sheetsOf(world.read("svar med indikatorer.xlsx"));
    expect(sheets.slice(-5)).toEqual(["Tabeller", "Figurer", "Kart", "Merknader", "Logg"]);
    expect(readdirSync(world.folder).sort()).toEqual(["svar med indikatorer.xlsx", "svar.xlsx"]);
  });

  test("a second run writes over what the first wrote, and writes the same", async () => {
    await world.run("beregn", "svar.xlsx");
    const first = world.read("svar med indikatorer.xlsx");
    expect((await world.run("beregn", "svar.xlsx")).exit).toBe(0);
    expect(world.read("svar med indikatorer.xlsx").equals(first)).toBe(true);
  });

  test("a CSV file gives a CSV file, a second time too", async () => {
    world.write("by.csv", csvOf([["0301", { strategi: "Nei" }]]));
    expect((await world.run("beregn", "by.csv")).out).toContain("Lagret by med indikatorer.csv");
    expect((await world.run("beregn", "by.csv")).out).toContain("Lagret by med indikatorer.csv");
    const [heads, row] = world.text("by med indikatorer.csv").slice(1).split("\r\n");
    expect(heads).toMatch(/^kommunenr;kommune;fylke;innbyggere;strategi_antall;strategi_score;/);
    expect(row).toMatch(/^0301;Kommune 0301;Fylke;;0;0;10;4;3;/);
  });
});

describe("no file is lost", () => {
  test.each([
    ["another's file of the same name", "svar med indikatorer.xlsx", [], "finnes fra før. Velg et annet navn"],
    ["a JSON file of somebody else's", "annet.json", ["--json", "annet.json"], "«annet.json» finnes fra før"],
    ["a CSV file of somebody else's", "annet.csv", ["--csv", "annet.csv"], "«annet.csv» finnes fra før"],
    ["a column map, which is made to be edited", "kart.json", ["--skriv-kolonner", "kart.json"], "«kart.json» finnes fra før"],
  ])("%s is not written over", async (_, name, options, said) => {
    world.write(name, "{}");
    const { exit, err } = await world.run("beregn", "svar.xlsx", ...options);
    expect(exit).toBe(2);
    expect(err).toContain(said);
    expect(world.text(name)).toBe("{}");
  });

  test("the result of another file is not written over", async () => {
    await world.run("beregn", "svar.xlsx", "--ut", "resultat.xlsx");
    await world.run("beregn", "svar.xlsx", "--skriv", "kolonner", "--ut", "bare kolonner.xlsx");
    // Read as if it were the answers, the file with columns alone has none of the user's sheets that the other lacks; the log tells them apart.
    const { exit, err } = await world.run("beregn", "bare kolonner.xlsx", "--ut", "resultat.xlsx");
    expect(exit).toBe(2);
    expect(err).toContain("«resultat.xlsx» finnes fra før");
  });

  test("the file that is read is not written over unless --over says so", async () => {
    const { exit, err } = await world.run("beregn", "svar.xlsx", "--ut", "./svar.xlsx");
    expect({ exit, err }).toEqual({
      exit: 2,
      err: "«svar.xlsx» er filen som leses. Velg et annet navn, eller skriv resultatet inn i den med --over.\n",
    });
    expect(world.read("svar.xlsx").equals(original)).toBe(true);
  });

  test("with --over the result goes into the file that is read, twice like once", async () => {
    expect((await world.run("beregn", "svar.xlsx", "--over")).out).toContain("Lagret svar.xlsx");
    const once = world.read("svar.xlsx");
    expect((await sheetsOf(once)).slice(-5)).toEqual(["Tabeller", "Figurer", "Kart", "Merknader", "Logg"]);
    await world.run("beregn", "svar.xlsx", "--over");
    expect(world.read("svar.xlsx").equals(once)).toBe(true);
    expect(readdirSync(world.folder)).toEqual(["svar.xlsx"]);
  });

  test("with --over any file named is written over", async () => {
    world.write("annet.json", "{}");
    expect((await world.run("beregn", "svar.xlsx", "--json", "annet.json", "--over")).exit).toBe(0);
    expect(unitsIn(world.json("annet.json"))).toHaveLength(422);
    expect(world.read("svar.xlsx").equals(original)).toBe(true);
  });

  test.each([
    ["a folder that is not there", ["--ut", "nei/x.xlsx"], "Mappen til «nei/x.xlsx» finnes ikke."],
    ["another kind of file", ["--ut", "x.xlsm"], "«x.xlsm» må ha filendelsen .xlsx"],
  ])("%s is refused, and nothing is left behind", async (_, options, said) => {
    const { exit, err } = await world.run("beregn", "svar.xlsx", ...options);
    expect(exit).toBe(2);
    expect(err).toContain(said);
    expect(readdirSync(world.folder)).toEqual(["svar.xlsx"]);
  });

  test("a file that is replaced keeps its permissions", async () => {
    await world.run("beregn", "svar.xlsx");
    const file = path.join(world.folder, "svar med indikatorer.xlsx");
    chmodSync(file, 0o640);
    await world.run("beregn", "svar.xlsx");
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test("a CSV file is not given sheets", async () => {
    world.write("by.csv", csvOf([["0301", {}]]));
    for (const options of [["--ut", "x.xlsx"], ["--over"]]) {
      const { exit, err } = await world.run("beregn", "by.csv", ...options);
      expect(exit).toBe(2);
      expect(err).toContain("«by.csv» er en CSV-fil, og har ikke plass til ark og figurer.");
    }
    expect(existsSync(path.join(world.folder, "x.xlsx"))).toBe(false);
  });
});

describe("JSON holds everything", () => {
  test("rule set, source, cut points, units, tables and issues", async () => {
    const { exit, out } = await world.run("beregn", "svar.xlsx", "--json", "-");
    expect(exit).toBe(0);
    const json = JSON.parse(out) as Record<string, unknown>;
    expect(json["ruleSet"]).toEqual({ id: "ssb-2018", revision: "1.0.0", title: "Digitalisering i kommunene 2018" });
    expect(json["source"]).toMatchObject({ file: "svar.xlsx", sheet: "Svar 2018", headerRow: 4, units: 422, responded: 377 });
    expect(json["cutPointMode"]).toBe("fixed");
    expect(json["missing"]).toEqual({ policy: "notCounted" });
    // The report's table of intervals, section 3.2, 4.3 and 5.2.
    expect(json["cutPoints"]).toEqual({
      strategi: [1, 6, 10, 12],
      prosjekt: [1, 5, 7, 9],
      intern: [1, 5, 8, 11],
      sky: [1, 4, 7, 10],
      innkjop: [1, 4, 6, 8],
      tilbud: [1, 2, 4, 7],
    });
    expect(Object.keys(unitsIn(json)[0] ?? {})).toEqual([
      ...[
        "id",
        "name",
        "strategi_antall",
        "strategi_score",
        "prosjekt_antall",
        "prosjekt_score",
        "prioritering",
        "intern_antall",
        "intern_score",
      ],
      ...["sky_antall", "sky_score", "innkjop_antall", "innkjop_score", "tilbud_poeng", "tilbud_score", "bruk", "aktivitet", "kompetanse"],
    ]);
    expect(unitsIn(json).find(({ id }) => id === "0119")).toMatchObject({ name: "Marker", strategi_antall: null, aktivitet: null });
    const tables = json["tables"] as readonly { id: string; base: number; rows: readonly { cells: readonly unknown[] }[] }[];
    const table = tables.find(({ id }) => id === "tab-3.1");
    expect(table?.base).toBe(377);
    // Tabell 3.1 of the report.
    expect(table?.rows.slice(0, 5).map(({ cells }) => cells)).toEqual([
      [34, 9],
      [105, 27.9],
      [29, 7.7],
      [110, 29.2],
      [99, 26.3],
    ]);
    expect(json["issues"]).toContainEqual(
      expect.objectContaining({ code: "gate_open_nothing", severity: "remark", sheet: "Svar 2018", cell: "E10", id: "0118" }),
    );
  });

  test("facts are named as Excel names them", async () => {
    world.write(
      "to.csv",
      csvOf([
        ["0301", {}],
        ["1103", {}],
      ]).replace('"1103"', '"0301"'),
    );
    const { exit, out } = await world.run("beregn", "to.csv", "--json", "-");
    expect(exit).toBe(1);
    const { issues } = JSON.parse(out) as { issues: readonly object[] };
    expect(issues).toContainEqual(expect.objectContaining({ code: "unit_duplicate", severity: "error", cell: "A2", rows: [2, 3] }));
  });

  test("what is said beside the JSON goes to standard error", async () => {
    const { out, err } = await world.run("beregn", "svar.xlsx", "--json", "-");
    expect(out.startsWith('{\n  "ruleSet": {')).toBe(true);
    expect(err).toContain("422 kommuner, 377 med svar");
  });
});

describe("options decide what is computed and written", () => {
  test("only the parts asked for", async () => {
    await world.run("beregn", "svar.xlsx", "--skriv", "kolonner, logg");
    expect((await sheetsOf(world.read("svar med indikatorer.xlsx"))).slice(-2)).toEqual(["Pivot", "Logg"]);
  });

  test("sheets and messages are in English when asked for", async () => {
    const { out } = await world.run("beregn", "svar.xlsx", "--lang", "en");
    expect(out).toContain("Saved svar med indikatorer.xlsx (columns, tables, figures, maps, notes, log)");
    expect((await sheetsOf(world.read("svar med indikatorer.xlsx"))).slice(-5)).toEqual(["Tables", "Figures", "Maps", "Notes", "Log"]);
  });

  test("cut points from the data", async () => {
    const { out } = await world.run("beregn", "svar.xlsx", "--grenser", "beregnet", "--json", "-");
    expect(JSON.parse(out)).toMatchObject({ cutPointMode: "recomputed" });
  });

  test("too few answers make an indicator unknown, and one with fewer questions needs all of them", async () => {
    // 11 of 13 areas are blank, and one of the four ways.
    const blanks = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`strategi_${String(index + 3).padStart(2, "0")}`, null]));
    world.write(
      "by.csv",
      csvOf([
        ["0301", { ...blanks, tjeneste_01: null }],
        ["1103", {}],
      ]),
    );
    const counted = unitsIn(JSON.parse((await world.run("beregn", "by.csv", "--json", "-")).out) as Record<string, unknown>);
    expect(counted[0]).toMatchObject({ strategi_antall: 2, tilbud_poeng: 0, prosjekt_antall: 10 });
    const strict = unitsIn(JSON.parse((await world.run("beregn", "by.csv", "--json", "-", "--minst", "9")).out) as Record<string, unknown>);
    expect(strict[0]).toMatchObject({ strategi_antall: null, tilbud_poeng: null, prosjekt_antall: 10 });
    expect(strict[1]).toMatchObject({ strategi_antall: 13, tilbud_poeng: 0 });
  });

  test("a column map is written, and read back", async () => {
    await world.run("beregn", "svar.xlsx", "--skriv-kolonner", "kart.json", "--json", "a.json");
    const map = world.json("kart.json");
    expect(map).toMatchObject({ sheet: "Svar 2018", headerRow: 4, columns: { kommunenr: { column: "A" }, strategi: { column: "E" } } });
    expect(map).toMatchObject({ columns: { strategi_01: { column: "F", question: "IKT-infrastruktur" } } });
    world.write("kart2.json", JSON.stringify({ ...map, columns: { ...(map["columns"] as object), strategi_01: "G" } }));
    await world.run("beregn", "svar.xlsx", "--kolonner", "kart2.json", "--json", "b.json");
    const first = unitsIn(world.json("a.json")).map(({ strategi_antall }) => strategi_antall);
    const second = unitsIn(world.json("b.json")).map(({ strategi_antall }) => strategi_antall);
    expect(second).not.toEqual(first);
  });

  test("where no survey is found, the map has every column to be filled in", async () => {
    world.write("annet.csv", "a;b\n1;2\n");
    const { exit, err } = await world.run("beregn", "annet.csv", "--skriv-kolonner", "kart.json");
    expect(exit).toBe(2);
    expect(err).toContain("Ingenting er beregnet.");
    expect(world.json("kart.json")).toMatchObject({
      sheet: null,
      headerRow: null,
      columns: { kommunenr: { column: "?" }, strategi: { column: "?" } },
    });
  });
});

describe("what is found in the data", () => {
  test("errors give exit code 1, and are shown with what would be right", async () => {
    world.write("by.csv", csvOf([["0301", { strategi_01: "Jaa" }]]));
    const { exit, err } = await world.run("beregn", "by.csv");
    expect(exit).toBe(1);
    expect(oneLine(err)).toContain("«IKT-infrastruktur» (F2): svaret «Jaa» er ukjent. Mente du «Ja»? Gyldige svar: Ja, Nei, Vet ikke.");
    expect(err).toContain("Det feilene gjelder, er «Ukjent» inntil de er rettet. Se alle: indikator kontroller");
  });

  test("of many of a kind the first three are shown", async () => {
    const items = [1, 2, 3, 4, 5].map((number) => [`strategi_0${number}`, "Jaa"]);
    world.write("by.csv", csvOf([["0301", Object.fromEntries(items) as Record<string, string>]]));
    const { err } = await world.run("beregn", "by.csv");
    expect(err.match(/«Jaa» er ukjent/g)).toHaveLength(3);
    expect(err).toContain("og 2 til av samme slag");
  });

  test("a file that is no workbook is refused", async () => {
    world.write("tekst.xlsx", "hei");
    expect(await world.run("beregn", "tekst.xlsx")).toEqual({
      exit: 2,
      out: "",
      err: "Filen er ikke en arbeidsbok. Bruk en .xlsx-, .xlsm- eller .csv-fil.\n",
    });
  });

  test("progress is shown on a terminal and taken away again", async () => {
    const { err } = await world.runOnTerminal("beregn", "svar.xlsx");
    for (const step of ["Leser …", "Beregner …", "Setter inn …", "Lagrer …"]) expect(err).toContain(`\r\u001b[K${step}`);
    expect(err).toMatch(/Lagrer …\r\u001b\[K/);
    expect((await world.run("beregn", "svar.xlsx")).err).not.toContain("\u001b");
  });
});
