import { newWorld, oneLine, type World } from "../program.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

interface Rules {
  id: string;
  indicators: { id: string; cutPoints: { limits: number[] } }[];
  examples: unknown[];
}

/** The built-in rules with one limit a step lower, in a file. */
async function writeLower(): Promise<void> {
  const rules = JSON.parse((await world.run("regler", "--json")).out) as Rules;
  const strategi = rules.indicators.find(({ id }) => id === "strategi");
  if (strategi) strategi.cutPoints.limits[2] = 9;
  world.write("mitt.json", JSON.stringify({ ...rules, id: "mitt", examples: [] }));
}

test("a rule set is held against another, difference by difference", async () => {
  await writeLower();
  const { exit, out } = await world.run("regler", "ssb-2018", "--mot", "mitt.json");
  expect(exit).toBe(0);
  expect(out).toContain("Grense 2|3 for indikatoren «IKT-strategi»: 9|10 → 8|9");
  const english = await world.run("regler", "ssb-2018", "--mot", "mitt.json", "--lang", "en");
  expect(oneLine(english.out)).toContain("Limit 2|3 of the indicator “ICT strategy”: 9|10 → 8|9");
  expect((await world.run("regler", "ssb-2018", "--mot", "ssb-2018")).out.trim()).toBe("Regelsettene er like.");
});

test("with answers it says who gets another result, as two computations of these do", async () => {
  await writeLower();
  const { out } = await world.run("regler", "ssb-2018", "--mot", "mitt.json", "--svar", "svar.xlsx");
  const scores = async (rules: string) => {
    await world.run("beregn", "svar.xlsx", "--regelsett", rules, "--csv", `${rules}.csv`, "--ut", `${rules}.xlsx`, "--skriv", "kolonner");
    const [head = "", ...rows] = world.text(`${rules}.csv`).split(/\r?\n/);
    const columns = head.split(";").flatMap((name, index) => (/strategi.*score/i.test(name) ? [index] : []));
    return rows.map((row) => columns.map((column) => row.split(";")[column]).join());
  };
  const [before, after] = [await scores("ssb-2018"), await scores("mitt.json")];
  const moved = before.filter((score, row) => score !== after[row]).length;
  expect(moved).toBeGreaterThan(10);
  expect(out).toContain(`IKT-strategi: ${moved} får et annet resultat`);
});
