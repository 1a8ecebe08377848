import { newWorld, oneLine, type World } from "../program.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

const rows = ["Virksomhet;Fylke;Har dere en plan?;Er den vedtatt?;Følges den?;Blir den evaluert?"];
for (let n = 0; n < 20; n++)
  rows.push(`V-${String(n)};${n % 2 ? "Agder" : "Viken"};${n % 4 ? "Ja" : "Nei"};${n % 4 ? `${n % 3 ? "Ja" : "Nei"};Ja;Vet ikke` : ";;"}`);

test("a draft is written beside the file, told of with reasons and cells, and computed by the command that it names", async () => {
  world.write("plan.csv", rows.join("\r\n"));
  const { exit, out } = await world.run("utkast", "plan.csv");
  expect(exit).toBe(0);
  const told = oneLine(out);
  expect(told).toContain("20 virksomheter, 4 spørsmål, 1 indikator.");
  expect(told).toContain(
    "«Har dere en plan? (Ja)» stilles bare til dem som har svart Ja på «Har dere en plan?», fordi 5 enheter har svart noe annet på «Har dere en plan?», og alle har tomme celler her (D1:F1).",
  );
  expect(told).toContain("usikkert Grensene for");
  const command = /indikator (beregn .*)$/m.exec(out)?.[1] ?? "";
  expect(command).toBe('beregn "plan.csv" --regelsett "plan regler.json"');
  const computed = await world.run("beregn", "plan.csv", "--regelsett", "plan regler.json", "--csv", "-");
  expect(computed.exit).toBe(0);
  expect(computed.out).toContain("V-1");
});

test("the published survey's own sheet gives a draft that the check accepts", async () => {
  expect((await world.run("utkast", "svar.xlsx", "--ut", "r.json", "--lang", "en")).exit).toBe(0);
  const { exit, out } = await world.run("regler", "r.json");
  expect(exit).toBe(0);
  expect(out).toContain("Regelsettet følger formatet, henger sammen");
});

test("the guesses are marked in the rules, alike in JSON and on the sheet", async () => {
  world.write("plan.csv", rows.join("\r\n"));
  await world.run("utkast", "plan.csv", "--ut", "plan.json");
  await world.run("utkast", "plan.csv", "--ut", "plan.xlsx");
  const onSheet = (await world.run("regler", "plan.xlsx", "--json")).out;
  expect(onSheet).toBe(world.text("plan.json"));
  expect(onSheet).toMatch(/"guess": "(?:Trolig|Usikkert): .*Grensene for .*, fordi de deler enhetene/);
  expect((await world.run("beregn", "plan.csv", "--regelsett", "plan.xlsx", "--csv", "-")).exit).toBe(0);
});

test("a draft on standard output is all there is on it", async () => {
  world.write("plan.csv", rows.join("\r\n"));
  const { out, err } = await world.run("utkast", "plan.csv", "--ut", "-");
  expect(JSON.parse(out)).toMatchObject({ version: 2, unit: { plural: "virksomheter" } });
  expect(err).toContain("Gjettet, det sikreste først");
});

test("loses no file, and says what would be right", async () => {
  world.write("plan.csv", rows.join("\r\n"));
  world.write("tom.csv", "a");
  const said = async (...words: string[]) => {
    const { exit, err } = await world.run("utkast", ...words);
    return [exit, oneLine(err).trim()];
  };
  await world.run("utkast", "plan.csv");
  expect(await said("plan.csv")).toEqual([2, "«plan regler.json» finnes fra før. Velg et annet navn, eller bruk --over for å erstatte den."]); // prettier-ignore
  expect((await said("plan.csv", "--over"))[0]).toBe(0);
  expect(await said("plan.csv", "--ut", "regler.xml")).toEqual([2, "«regler.xml»: Utkastet skrives som JSON eller som et ark med regler. Gi filen endelsen .json eller .xlsx."]); // prettier-ignore
  expect(await said("svar.xlsx", "--ark", "Svart", "--ut", "a.json")).toEqual([2, "Arket «Svart» finnes ikke. Arkene er «Les meg», «Svar 2018», «Kodebok», «Svarlister», «Oversikt», «Pivot»."]); // prettier-ignore
  expect((await said("tom.csv"))[1]).toContain("Fant ingen spørsmål å lage regler av i «tom.csv».");
});
