import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { newWorld, oneLine, sample, type World } from "../program.ts";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

let world: World;
beforeAll(async () => {
  world = newWorld();
  const workbook = await XlsxWorkbook.open(new Uint8Array(readFileSync(sample)));
  const typed = (row: number, column: number, value: string | number) => ({ row, column, value, formula: null, area: null });
  await workbook.putCells("Svar 2018", [typed(4, 4, "ja "), typed(4, 5, 1), typed(5, 4, "NEI.")]);
  writeFileSync(path.join(world.folder, "skrevet.xlsx"), await workbook.save());
});
afterAll(() => {
  world.remove();
});

/** Address → formula of the answers' sheet. */
async function formulasIn(name: string, sheet: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const workbook = await XlsxWorkbook.open(new Uint8Array(world.read(name)));
  await workbook.view(sheet, (row, column, _value, formula) => {
    if (formula) found.set(`${row},${column}`, formula.text);
  });
  return found;
}

test("columns and tables are formulas that name the columns of the answers' table", async () => {
  const { exit, err } = await world.run("beregn", "svar.xlsx", "--formler", "--ut", "formler.xlsx");
  expect(exit).toBe(0);
  const formulas = await formulasIn("formler.xlsx", "Svar 2018");
  const gate = "tblSvar[[#This Row],[strategi]]";
  const block = "tblSvar[[#This Row],[strategi_01]:[strategi_13]]";
  expect(formulas.get("4,72")).toBe(
    `IF(COUNTBLANK(${block})+SUM(COUNTIF(${block},{"Ja","Nei","Vet ikke"}))<13,"",` +
      `IF(COUNTIF(${gate},"Nei")=1,0,IF(COUNTIF(${gate},"Ja")=1,COUNTIF(${block},"Ja"),"")))`,
  );
  const count = "tblSvar[[#This Row],[IKT-strategi: antall områder]]";
  expect(formulas.get("4,73")).toBe(`IF(COUNT(${count})<1,"",MATCH(${count},{0,1,6,10,12})-1)`);
  expect(oneLine(err)).toContain("er skrevet som verdier og ikke formler: radene er enheter, som en formel ikke kan liste opp");
  const functions = new Set([...formulas.values()].flatMap((formula) => formula.replace(/"[^"]*"/g, "").match(/[A-Z]+(?=\()/g) ?? []));
  const plain = ["AND", "CHOOSE", "COUNT", "COUNTBLANK", "COUNTIF", "IF", "INDEX", "MATCH", "OR", "SUM"];
  expect([...functions].filter((name) => !plain.includes(name))).toEqual([]);
});

test("limits found in the data are numbers in the formulas, and the log says so where there are formulas", async () => {
  const saidBy = async (name: string, ...options: string[]) => {
    await world.run("beregn", "svar.xlsx", ...options, "--ut", name);
    const { cells } = await (await XlsxWorkbook.open(new Uint8Array(world.read(name)))).read("Logg");
    return cells.find((row) => row?.[0] === "Grenser for score")?.[1];
  };
  const found = "Beregnet ut fra disse dataene";
  expect(await saidBy("a.xlsx", "--grenser", "beregnet", "--formler")).toBe(
    `${found}. I formlene er de tall, og følger ikke svar som endres`,
  );
  expect(await saidBy("b.xlsx", "--grenser", "beregnet", "--verdier")).toBe(found);
  expect(await saidBy("c.xlsx", "--grenser", "faste", "--formler")).toBe("Faste, som i regelsettet");
});

test("answers that formulas would misread are named, and nothing is written", async () => {
  const { exit, err } = await world.run("beregn", "skrevet.xlsx", "--formler", "--ut", "ikke.xlsx");
  expect(exit).toBe(2);
  expect(oneLine(err)).toContain(
    "Formler ville lest 3 svar i arket «Svar 2018» annerledes: E5 «ja» («Ja»), E6 «NEI.» («Nei»), F5 «1» («Ja»).",
  );
  expect(() => world.read("ikke.xlsx")).toThrow();
});

test("with --rett-svar they are written as they are meant, and listed; the results are the same", async () => {
  const { exit, err } = await world.run("beregn", "skrevet.xlsx", "--formler", "--rett-svar", "--ut", "rettet.xlsx");
  expect(exit).toBe(0);
  const workbook = await XlsxWorkbook.open(new Uint8Array(world.read("rettet.xlsx")));
  const { cells } = await workbook.read("Svar 2018");
  expect([cells[4]?.[4], cells[4]?.[5], cells[5]?.[4]]).toEqual(["Ja", "Ja", "Nei"]);
  expect(oneLine(err)).toContain("er skrevet om slik at formler leser svaret");
  await world.run("beregn", "skrevet.xlsx", "--ut", "verdier.xlsx");
  const values = await (await XlsxWorkbook.open(new Uint8Array(world.read("verdier.xlsx")))).read("Svar 2018");
  for (const row of [4, 5]) expect(cells[row]?.slice(72, 92)).toEqual(values.cells[row]?.slice(72, 92).map((cell) => cell ?? ""));
});

test("--rett-svar is an error without --formler", async () => {
  const { exit, err } = await world.run("beregn", "skrevet.xlsx", "--rett-svar");
  expect(exit).toBe(2);
  expect(oneLine(err)).toContain("--rett-svar gjelder bare sammen med --formler.");
});

test("the choice of formulas is saved with the workbook, and --verdier takes it back", async () => {
  await world.run("beregn", "svar.xlsx", "--formler", "--ut", "valgt.xlsx");
  expect((await world.run("beregn", "valgt.xlsx", "--ut", "igjen.xlsx")).exit).toBe(0);
  expect((await formulasIn("igjen.xlsx", "Svar 2018")).size).toBeGreaterThan(422 * 14);
  expect((await world.run("beregn", "igjen.xlsx", "--verdier", "--ut", "verdier-igjen.xlsx")).exit).toBe(0);
  expect((await formulasIn("verdier-igjen.xlsx", "Svar 2018")).size).toBe(0);
  await world.run("beregn", "verdier-igjen.xlsx", "--ut", "fortsatt.xlsx");
  expect((await formulasIn("fortsatt.xlsx", "Svar 2018")).size).toBe(0);
});

test("a formula that has been typed over is named by kontroller, and none where nobody has", async () => {
  await world.run("beregn", "svar.xlsx", "--formler", "--ut", "hele.xlsx");
  expect((await world.run("kontroller", "hele.xlsx")).out).not.toContain("skrevet over");
  const workbook = await XlsxWorkbook.open(new Uint8Array(world.read("hele.xlsx")));
  await workbook.putCells("Svar 2018", [{ row: 4, column: 73, value: 3, formula: null, area: null }]);
  writeFileSync(path.join(world.folder, "over.xlsx"), await workbook.save());
  const { out } = await world.run("kontroller", "over.xlsx");
  expect(oneLine(out)).toContain("(BV5): formelen er skrevet over, og cellen har «3»");
});

test("under other rules than it was written by, only the formula that was typed over is named", async () => {
  await world.run("beregn", "svar.xlsx", "--formler", "--ut", "hele-igjen.xlsx");
  const rules = JSON.parse((await world.run("regler", "ssb-2018", "--json")).out) as { indicators: { cutPoints: { limits: number[] } }[] };
  const [{ cutPoints } = { cutPoints: { limits: [] } }] = rules.indicators;
  cutPoints.limits = [1, 7, 10, 12];
  writeFileSync(path.join(world.folder, "andre.json"), JSON.stringify(rules));
  const told = async (file: string) => oneLine((await world.run("kontroller", file, "--regelsett", "andre.json")).out);
  expect(await told("hele-igjen.xlsx")).not.toContain("skrevet over");
  const workbook = await XlsxWorkbook.open(new Uint8Array(world.read("hele-igjen.xlsx")));
  await workbook.putCells("Svar 2018", [{ row: 4, column: 73, value: 3, formula: null, area: null }]);
  writeFileSync(path.join(world.folder, "over-igjen.xlsx"), await workbook.save());
  expect((await told("over-igjen.xlsx")).match(/\([A-Z]+\d+\): formelen er skrevet over/g)).toEqual(["(BV5): formelen er skrevet over"]);
});
