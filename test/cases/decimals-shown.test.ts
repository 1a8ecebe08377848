import { copyFileSync } from "node:fs";
import path from "node:path";
import { newWorld, oneLine } from "../cli/program.ts";
import { unzip } from "../lossless/unzip.ts";
import { describeFiles, sharedJson } from "../case-files.ts";

/** A number in a cell, and the format that it is shown by; null for the general one, which shows all there is. */
interface Shown {
  readonly value: number;
  readonly format: string | null;
}

const BUILT_IN: Readonly<Record<string, string>> = { 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%" };

/** Every number of a workbook's sheets with its format, read with nothing of the program's own. */
function numbersIn(file: Uint8Array): readonly Shown[] {
  const parts = unzip(file);
  const styles = parts.get("xl/styles.xml")?.toString("utf8") ?? "";
  const own = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = "", code = ""]) => [id, code]));
  const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id = ""]) => id);
  const sheets = [...parts].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  return sheets.flatMap(([, xml]) =>
    [...xml.toString("utf8").matchAll(/<c ([^>]*)>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g)].flatMap(([, attributes = "", text = ""]) => {
      if (/ t="/.test(` ${attributes}`)) return [];
      const id = formats[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? "0";
      return [{ value: Number(text), format: own.get(id) ?? BUILT_IN[id] ?? null }];
    }),
  );
}

const decimalsOf = (value: number) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
/** How many decimals a format has room for. */
const roomIn = (format: string) => /\.([0#]+)/.exec(format.split(";")[0] ?? "")?.[1]?.length ?? 0;

describeFiles("likert.xlsx: points with decimals", () => {
  const world = newWorld();
  const run = (...options: readonly string[]) => world.run("beregn", "likert.xlsx", "--regelsett", "likert.json", "--over", ...options);
  beforeAll(() => {
    copyFileSync(path.resolve("../shared/data/cases/likert.xlsx"), path.join(world.folder, "likert.xlsx"));
    world.write("likert.json", JSON.stringify(sharedJson("cases/likert.json")));
  });
  afterAll(() => {
    world.remove();
  });

  test("1,6 points are 1,6 points: the limit is reached, and the table has one row for them", async () => {
    await run("--json", "ut.json");
    const { units, tables } = world.json("ut.json") as {
      readonly units: readonly { readonly trivsel_poeng: number | null; readonly trivsel_score: number | null }[];
      readonly tables: readonly { readonly id: string; readonly rows: readonly { readonly label: string }[] }[];
    };
    const known = units.flatMap(({ trivsel_poeng: points, trivsel_score: score }) => (points === null ? [] : [{ points, score }]));
    expect(known.filter(({ points }) => points === 1.6).length).toBeGreaterThan(0);
    expect(known.map(({ score }) => score)).toEqual(known.map(({ points }) => [1.6, 3.2].filter((limit) => points >= limit).length));
    const labels = tables.find(({ id }) => id === "trivselpoeng")?.rows.map(({ label }) => label) ?? [];
    expect(labels.filter((label) => label.startsWith("1,6") || label.startsWith("1,59"))).toEqual(["1,6"]);
    expect(labels.filter((label) => label.length > 3 && /\d/.test(label))).toEqual([]);
  });

  test("no number in the workbook is shown with fewer decimals than it has, and fractions are there", async () => {
    await run("--ut", "ut.xlsx");
    const numbers = numbersIn(world.read("ut.xlsx")).filter(({ value }) => decimalsOf(value) > 0 && decimalsOf(value) <= 6);
    expect(numbers.filter(({ format }) => format !== null).length).toBeGreaterThan(100);
    expect(numbers.filter(({ value, format }) => format !== null && roomIn(format) < decimalsOf(value))).toEqual([]);
  });

  test("in words no points become 0", async () => {
    const { out } = await world.run("regler", "likert.json");
    expect(out).toContain("0,1 poeng for «Litt uenig»");
    expect(oneLine(out)).toContain("0–1,5 → 0 lav · 1,6–3,1 → 1 middels · 3,2–4 → 2 høy (poeng)");
    expect(out).not.toMatch(/\b0 poeng/);
  });
});
