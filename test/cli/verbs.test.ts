import { csvOf, newWorld, oneLine, type World } from "./program.ts";

let world: World;
beforeAll(() => {
  world = newWorld();
  world.write(
    "byer.csv",
    csvOf([
      // Ten areas of thirteen and seven of ten: both on the cut point of score 3.
      [
        "0301",
        { strategi_11: "Nei", strategi_12: "Nei", strategi_13: null, prosjekt_08: "Nei", prosjekt_09: "Vet ikke", prosjekt_10: "nei" },
      ],
      ["1103", { strategi: null }],
      ["1201", { strategi_02: "Jaa" }],
      ["1601", { strategi: "Nei", prosjekt: "Nei" }],
    ]),
  );
});
afterAll(() => {
  world.remove();
});

describe("kontroller", () => {
  test("lists every issue as a table and writes nothing", async () => {
    const { exit, out } = await world.run("kontroller", "svar.xlsx");
    expect(exit).toBe(0);
    expect(out).toContain("0 feil, 0 advarsler, 4 merknader:");
    expect(out).toMatch(/merknad +Svar 2018 +E10 +Rad 10 \(0118 Aremark\)/);
  });

  test("errors give exit code 1, and JSON has the same issues", async () => {
    const { exit, out } = await world.run("kontroller", "byer.csv", "--json");
    expect(exit).toBe(1);
    const issues = JSON.parse(out) as readonly Record<string, unknown>[];
    expect(issues).toContainEqual(expect.objectContaining({ code: "answer_unknown", severity: "error", cell: "G4", answer: "Jaa" }));
  });

  test("issues that are only counted are in the number of issues, and in that of their kind", async () => {
    world.write("tull.csv", csvOf(Array.from({ length: 150 }, (_, unit) => [String(unit + 1101), { strategi: `tull ${unit}` }])));
    expect((await world.run("kontroller", "tull.csv")).out).toMatch(/\n150 feil, /);
    const { err } = await world.run("beregn", "tull.csv", "--json", "-");
    expect(err).toMatch(/\n150 feil, /);
    expect(oneLine(err)).toContain("og 147 til av samme slag");
  });

  test("says how columns can be pointed out where no survey is found", async () => {
    world.write("annet.csv", "a;b\n1;2\n");
    const { exit, out } = await world.run("kontroller", "annet.csv");
    expect(exit).toBe(2);
    expect(out).toContain("Ingenting er beregnet.");
    expect(oneLine(out)).toContain('indikator kontroller "annet.csv" --skriv-kolonner kart.json');
  });

  test("what to type next has the options of the run, a free file name, and works when it is typed", async () => {
    world.write("noe annet.csv", "a;b\n1;2\n");
    world.write("kart.json", "{}");
    const { err } = await world.run("beregn", "noe annet.csv", "--csv", "-", "--minst", "3", "--lang", "en");
    const next = 'indikator kontroller "noe annet.csv" --minst 3 --lang en --skriv-kolonner kart-2.json';
    expect(oneLine(err)).toContain(next);
    await world.run("kontroller", "noe annet.csv", "--minst", "3", "--lang", "en", "--skriv-kolonner", "kart-2.json");
    expect(world.json("kart-2.json")).toMatchObject({ columns: { kommunenr: { column: "?" } } });
  });

  test("a file's name that a shell would read otherwise is quoted so that it does not", async () => {
    world.write("svar $HOME.csv", "a;b\n1;2\n");
    const { err } = await world.run("beregn", "svar $HOME.csv", "--csv", "-");
    expect(oneLine(err)).toContain("indikator kontroller 'svar $HOME.csv' --skriv-kolonner");
  });
});

describe("avstem", () => {
  test("every figure of the report agrees on the sample, and its contradictions are said", async () => {
    const { exit, out } = await world.run("avstem", "svar.xlsx");
    expect(exit).toBe(0);
    expect(oneLine(out)).toContain(
      "153 tall å avstemme mot: 139 stemmer (94 av 97 beregnet ut fra svarene, 45 av 45 om metoden), 0 avviker, 3 er",
    );
    expect(out).toMatch(/Figur 3\.1 +94,5 prosent har omtalt .* 94,5 prosent +94,5 +256 +stemmer/);
    expect(out).toContain("Motstridende i rapporten:\n  Tabell 3.1: ca. 10 prosent");
    expect(out).toContain("Gjelder ikke disse dataene:");
  });

  test("other data are compared all the same, and said to be other data", async () => {
    const { exit, out } = await world.run("avstem", "byer.csv");
    expect(exit).toBe(1);
    expect(oneLine(out)).toContain("Dette er andre data enn rapportens: 4 kommuner har svar, rapporten har 377.");
    expect(out).toContain("AVVIKER");
  });

  test("other cut points than the report's are found out", async () => {
    expect((await world.run("avstem", "svar.xlsx", "--grenser", "beregnet")).exit).toBe(1);
  });

  test("JSON has each figure", async () => {
    const { figures } = JSON.parse((await world.run("avstem", "svar.xlsx", "--json")).out) as { figures: readonly object[] };
    expect(figures).toHaveLength(153);
    expect(figures).toContainEqual(expect.objectContaining({ id: "3.1.innbyggertjenester", computed: 94.5, base: 256, status: "agrees" }));
  });

  test("a rule set of one's own has no published figures", async () => {
    world.write("mitt.json", (await world.run("regler", "--json")).out);
    const { exit, err } = await world.run("avstem", "svar.xlsx", "--regelsett", "mitt.json");
    expect(exit).toBe(2);
    expect(err).toContain("Det er ingen publiserte tall for dette regelsettet");
  });
});

describe("forklar", () => {
  test("from answers to count, cut points, scores, matrix cell and grade, with the report's section", async () => {
    const { exit, out } = await world.run("forklar", "byer.csv", "301", "prioritering");
    expect(exit).toBe(0);
    expect(out).toContain(
      "0301 Kommune 0301 (rad 2 i arket «byer»)\nDigital prioritering: grad 4, «Både omfattende IKT-strategi og IKT-prosjekter»",
    );
    expect(out).toContain("«Har kommunen en IKT-/digitaliseringsstrategi?» (E2): «Ja». Derfor telles svarene nedenfor med.");
    expect(out).toMatch(/F2 +IKT-infrastruktur +Ja +1\n/);
    expect(out).toMatch(/R2 +Grønn IKT +\(ubesvart\) +0\n/);
    expect(out).toMatch(/AC2 +Andre områder\* +Nei \(skrevet «nei»\) +0\n/);
    expect(out).toContain("Antall: 10 av 13 områder.");
    expect(oneLine(out)).toContain("6–9 → 2 lav · [10–11 → 3 høy] · 12–13 → 4 veldig høy");
    expect(out).toContain("Antall: 7 av 10 områder.");
    expect(out).toContain("  3 │  2   2   2  [4]  4");
    expect(out).toContain("Avsnitt 3.2, Tabell 3.1, Figur 3.6.");
  });

  test.each([
    ["1103", "strategi", "Ukjent: «Har kommunen en IKT-/digitaliseringsstrategi?» (E3) er ubesvart."],
    ["1103", "prioritering", "Ukjent: Ukjent fordi dette er ukjent: «IKT-strategi»."],
    ["1201", "strategi", "Ukjent: Dette er ikke gyldige svar: «Jaa» på «Informasjonssikkerhet» (G4)."],
    ["1601", "strategi", "(E5): «Nei». Derfor telles ikke svarene nedenfor med."],
  ])("%s %s: %s", async (unit, result, said) => {
    expect(oneLine((await world.run("forklar", "byer.csv", unit, result)).out)).toContain(said);
  });

  test.each(["Herøy", "Bø", "Våler", "Os", "Nes", "Sande"])("%s is two municipalities: both are named with their numbers", async (name) => {
    const { exit, out, err } = await world.run("forklar", "svar.xlsx", name, "aktivitet");
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(oneLine(err)).toMatch(
      new RegExp(`«${name}» er navnet på 2 enheter. Skriv nummeret: \\d{4} ${name} \\(.+\\) \\d{4} ${name} \\(.+\\)`),
    );
  });

  test("a name with its county, or as it is written elsewhere, is one municipality", async () => {
    expect((await world.run("forklar", "svar.xlsx", "Herøy (Nordland)", "aktivitet")).out).toContain("1818 Herøy");
    expect((await world.run("forklar", "svar.xlsx", "Halden kommune", "aktivitet")).out).toContain("0101 Halden");
  });

  test("a unit and an indicator may be named by name, and by a column's id", async () => {
    const expected = (await world.run("forklar", "svar.xlsx", "1201", "aktivitet")).out;
    expect((await world.run("forklar", "svar.xlsx", "bergen", "Digital aktivitet")).out).toBe(expected);
    expect((await world.run("forklar", "svar.xlsx", "1201", "sky_score")).out).toContain("1201 Bergen");
  });

  test("a unit without answers is said to have none", async () => {
    expect((await world.run("forklar", "svar.xlsx", "0119", "kompetanse")).out).toContain("Ukjent: Raden har ingen svar.");
  });

  test("JSON is the explanation itself", async () => {
    const { explanation, unit } = JSON.parse((await world.run("forklar", "byer.csv", "0301", "strategi", "--json")).out) as Record<
      string,
      object
    >;
    expect(unit).toEqual({ id: "0301", name: "Kommune 0301", row: 2 });
    expect(explanation).toMatchObject({ kind: "indicator", count: 10, value: 3, valueLabel: "høy", cutPointMode: "fixed" });
  });
});

describe("regler", () => {
  test("a rule set is shown as a person reads it", async () => {
    const { exit, out } = await world.run("regler");
    expect(exit).toBe(0);
    expect(out).toContain("Stilles når svaret på «Har kommunen en IKT-/digitaliseringsstrategi?» er «Ja». Ellers er resultatet 0.");
    expect(out).toContain("Teller: «Utelukkende interne» og «Overveiende interne».");
    expect(out).toContain("    4 │  2   2   2   4   4");
    expect(out).toContain("funksjon_12   Annen systemutvikling [gjenskapt ordlyd]");
    expect(out).toContain("Gjenskapt: klassene er ikke kildens egne.");
    expect((await world.run("regler", "ssb-2018")).out).toBe(out);
  });

  test("what it writes as JSON is a rule set that it reads", async () => {
    world.write("mitt.json", (await world.run("regler", "--json")).out);
    const { exit, out } = await world.run("regler", "mitt.json");
    expect(exit).toBe(0);
    expect(out).toContain("Regelsettet følger formatet, henger sammen, og eksemplene i det stemmer.");
    expect((await world.run("beregn", "byer.csv", "--regelsett", "mitt.json", "--csv", "-")).exit).toBe(1);
  });

  test("the schema describes what must be in a rule set", async () => {
    const schema = JSON.parse((await world.run("regler", "--schema")).out) as { required: readonly string[] };
    expect(schema.required).toEqual(expect.arrayContaining(["id", "items", "indicators"]));
    expect(schema.required).not.toContain("words");
  });

  test.each([
    ["a field of the wrong kind", (rules: RuleSetFile) => ({ ...rules, title: 5 }), "title: skal være tekst, men er et tall."],
    [
      "a reference that points nowhere",
      (rules: RuleSetFile) => ({ ...rules, blocks: [{ id: "b", label: "B", items: ["finnes_ikke"] }] }),
      "blocks.b: viser til spørsmål «finnes_ikke», som ikke finnes.",
    ],
  ])("%s is told with its path", async (_, change, said) => {
    const rules = JSON.parse((await world.run("regler", "--json")).out) as RuleSetFile;
    world.write("galt.json", JSON.stringify(change(rules)));
    const { exit, err } = await world.run("regler", "galt.json");
    expect(exit).toBe(2);
    expect(err).toContain(said);
  });

  test("a file that is no JSON is told where it goes wrong", async () => {
    world.write("galt.json", '{\n  "id": "a",\n  hei\n}');
    expect((await world.run("regler", "galt.json")).err).toBe("«galt.json» er ikke gyldig JSON: se linje 3, tegn 3.\n");
    world.write("galt.json", "");
    expect((await world.run("regler", "galt.json")).err).toContain("filen er tom eller slutter for tidlig");
  });
});

type RuleSetFile = Readonly<Record<string, unknown>>;

describe("demo", () => {
  test("shows the three tables and the reconciliation, and writes the workbook in the folder out", async () => {
    const { exit, out } = await world.run("demo");
    expect(exit).toBe(0);
    // Tabell 3.1, 5.1 and 5.2 of the report.
    expect(out).toMatch(/0: Har verken IKT-strategi på plass eller IKT-prosjekter i gang +34 +9,0\n/);
    expect(out).toMatch(/4: Mye bruk av begge +90 +23,9\n/);
    expect(out).toMatch(/4: Både bruker og tilbyr mye av digitale tjenester +86 +22,8\n/);
    expect(out).toContain("Avstemming mot rapporten");
    expect(oneLine(out)).toContain("Svarene er syntetiske");
    expect(oneLine(out)).toContain(
      "Alle tallene som kan sammenlignes, stemmer. Det tok 0,0 s. Resultatet: out/eksempel-2018 med indikatorer.xlsx",
    );
    expect(world.read("out/eksempel-2018 med indikatorer.xlsx").subarray(0, 2).toString()).toBe("PK");
  });

  test("--alle computes the small surveys too", async () => {
    const { exit, out } = await world.run("demo", "--alle");
    expect(exit).toBe(0);
    expect(oneLine(out)).toContain("40 foretak, 35 med svar");
    expect(oneLine(out)).toContain("60 ansatte, 60 med svar");
    for (const name of ["digital-intensitet", "ansatte"])
      expect(world.read(`out/${name} med indikatorer.xlsx`).subarray(0, 2).toString()).toBe("PK");
  });
});
