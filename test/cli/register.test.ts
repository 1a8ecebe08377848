import { smallRules } from "../core/small-survey.ts";
import { newWorld, oneLine, type World } from "./program.ts";

let world: World;
const rules = (register: object) => JSON.stringify({ ...smallRules(), unit: { singular: "by", plural: "byer", register } });
beforeAll(() => {
  world = newWorld();
  world.write(
    "svar.csv",
    "Bynummer;Har byen en sykkelplan?;Sykkelfelt;Skilt;Annet;Hvor mye er bygd?\n01;Ja;Ja;Ja;Nei;Mye\n2;Nei;;;;Lite\n",
  );
  world.write("regler/byer.csv", "Bynummer;By;Region;Innbyggere\n1;Vika;Sør;1000\n02;Nes;Nord;2000\n03;Li;Nord;\n");
  world.write("regler/byer.json", JSON.stringify([{ nummer: "01", By: "Vika", Region: "Sør" }, { nummer: 2, By: "Nes" }])); // prettier-ignore
  world.write("regler/csv.json", rules({ file: "byer.csv" }));
  world.write("regler/json.json", rules({ file: "byer.json" }));
  world.write("regler/borte.json", rules({ file: "borte.csv" }));
});
afterAll(() => {
  world.remove();
});

test.each([
  ["csv", "01,Vika,Sør,1000", "02,Nes,Nord,2000"],
  ["json", "01,Vika,Sør,", "02,Nes,,"],
])("a register in a %s file is found from the rule set's folder", async (kind, first, second) => {
  const { out } = await world.run("beregn", "svar.csv", "--regelsett", `regler/${kind}.json`, "--csv", "-");
  const rows = out.replaceAll(";", ",").split(/\r?\n/);
  expect(rows[1]).toMatch(new RegExp(`^${first}`));
  expect(rows[2]).toMatch(new RegExp(`^${second}`));
});

test("a register that is not there is told with its path", async () => {
  const { exit, err } = await world.run("beregn", "svar.csv", "--regelsett", "regler/borte.json", "--csv", "-");
  expect(exit).toBe(2);
  expect(oneLine(err)).toContain("regler/borte.csv");
});
