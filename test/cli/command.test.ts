import { newWorld, oneLine, type World } from "./program.ts";

let world: World;
beforeAll(() => {
  world = newWorld();
});
afterAll(() => {
  world.remove();
});

describe("a command line that cannot be understood says what would be right, and computes nothing", () => {
  test.each([
    [["beregnn", "svar.xlsx"], "«beregnn» er ingen kommando. Mente du beregn? Alle kommandoene: indikator hjelp"],
    [["xyzzy"], "«xyzzy» er ingen kommando. Alle kommandoene: indikator hjelp"],
    [
      ["beregn", "svar.xlsx", "--grenserr", "faste"],
      "--grenserr er ikke et valg for beregn. Mente du --grenser? Alle valgene: indikator hjelp beregn",
    ],
    [
      ["avstem", "svar.xlsx", "--ut", "x.xlsx"],
      "--ut er ikke et valg for avstem. Det hører til beregn, figur, kart, utkast og regler. Alle valgene: indikator hjelp avstem",
    ],
    [["beregn", "-x"], "-x er ikke et valg for beregn."],
    [["beregn"], "beregn mangler INN. Se hvordan: indikator hjelp beregn"],
    [["forklar", "svar.xlsx"], "forklar mangler KOMMUNENR INDIKATOR. Se hvordan: indikator hjelp forklar"],
    [
      ["beregn", "min", "fil.xlsx"],
      'beregn tar INN, men fikk «min», «fil.xlsx». Er det ett navn med mellomrom, skriv det i anførselstegn: "min fil.xlsx".',
    ],
    [["demo", "svar.xlsx"], "demo tar ingen flere ord, men fikk «svar.xlsx»."],
    [["beregn", "svar.xlsx", "--ut"], "--ut mangler verdi. Skriv --ut FIL.xlsx."],
    [["beregn", "svar.xlsx", "--ut", "--over"], "--ut mangler verdi. Skriv --ut FIL.xlsx."],
    [["beregn", "svar.xlsx", "--over=ja"], "--over skal ikke ha noen verdi, men har «ja»."],
    [["beregn", "svar.xlsx", "--grenser", "fast"], "--grenser kan ikke være «fast». Mente du faste? Gyldige verdier: faste, beregnet."],
    [["beregn", "svar.xlsx", "--minst", "0"], "--minst skal være et helt tall fra 1, men er «0»."],
    [["beregn", "svar.xlsx", "--minst", "halv"], "--minst skal være et helt tall fra 1, men er «halv»."],
    [["beregn", "svar.xlsx", "--skriv", "kolonner,figur"], "--skriv kan ikke være «figur». Mente du figurer?"],
    [["beregn", "svar.xlsx", "--lang", "no"], "--lang kan ikke være «no». Mente du nb? Gyldige verdier: nb, en."],
    [["beregn", "svar.xlsx", "--json", "-", "--csv", "-"], "Bare én av --json og --csv kan skrives til «-»."],
    [["hjelp", "beregne"], "hjelp kan ikke være «beregne». Mente du beregn?"],
    [["regler", "ssb-2019"], "Regelsettet «ssb-2019» finnes ikke. Mente du ssb-2018?"],
    [["beregn", "svr.xlsx"], "Fant ikke filen «svr.xlsx». Mente du «svar.xlsx»?"],
    [["beregn", "finnes/ikke.xlsx"], "Fant ikke filen «finnes/ikke.xlsx». Sjekk navnet og mappen."],
    [["beregn", "."], "er en mappe. Skriv navnet på en fil."],
    [["forklar", "svar.xlsx", "9999", "bruk"], "Fant ikke «9999» i arket «Svar 2018». Skriv nummeret som i arket, f.eks. 0301."],
    [["forklar", "svar.xlsx", "Oslu", "bruk"], "Fant ikke «Oslu» i arket «Svar 2018». Mente du «Oslo»?"],
    [["forklar", "svar.xlsx", "0301", "prioriterng"], "«prioriterng» er ingen indikator. Mente du prioritering? Indikatorene er:"],
    [["beregn", "svr.xlsx", "--lang", "en"], "There is no file “svr.xlsx”. Did you mean “svar.xlsx”?"],
    [["berekn", "--lang=en"], "“berekn” is not a command. Did you mean beregn?"],
  ])("%j", async (argv, said) => {
    const { exit, out, err } = await world.run(...argv);
    expect(err).toContain(said);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
  });
});

describe("help teaches", () => {
  test("without a word the program tells what it can do, and that nothing was computed", async () => {
    const { exit, out } = await world.run();
    expect(exit).toBe(2);
    for (const verb of ["beregn", "kontroller", "avstem", "forklar", "kart", "utkast", "regler", "demo", "hjelp"])
      expect(out).toContain(`\n  ${verb} `);
    expect(out).toContain("indikator beregn svar.xlsx");
  });

  test.each([["--help"], ["-h"], ["hjelp"]])("%s shows the same", async (word) => {
    expect(await world.run(word)).toEqual({ ...(await world.run()), exit: 0 });
  });

  test("help for a verb has its options, and examples", async () => {
    const { exit, out } = await world.run("hjelp", "beregn");
    expect(exit).toBe(0);
    for (const option of [
      "--ut",
      "--over",
      "--json",
      "--csv",
      "--skriv",
      "--ark",
      "--regelsett",
      "--grenser",
      "--minst",
      "--kolonner",
      "--skriv-kolonner",
      "--lang",
    ])
      expect(out).toContain(`\n  ${option} `);
    expect(out).toContain("indikator beregn svar.xlsx --kolonner kart.json");
    expect(await world.run("beregn", "--help")).toEqual({ exit, out, err: "" });
  });

  test("no line of help is wider than the page", async () => {
    for (const argv of [["hjelp"], ["hjelp", "beregn"], ["hjelp", "forklar", "--lang", "en"]]) {
      const { out } = await world.run(...argv);
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
    }
  });

  test("help is in English when asked for", async () => {
    const { out } = await world.run("hjelp", "beregn", "--lang", "en");
    expect(out).toContain("Calculates the indicators and writes them into a copy of the workbook");
  });

  test.each([["--versjon"], ["--version"], ["beregn", "--version"]])("the version is the package's: %s", async (...argv) => {
    expect(await world.run(...argv)).toEqual({ exit: 0, out: "indikator 0.1.0\n", err: "" });
  });

  test("help says when the file that is read is changed, and which options the program has without a command", async () => {
    const { out } = await world.run("--hjelp");
    expect(oneLine(out)).toContain("Filen som leses, endres ikke (unntatt med --over).");
    for (const option of ["--help", "--versjon", "--lang"]) expect(out).toContain(`\n  ${option} `);
  });

  test("help for a verb has the English spellings of its options too", async () => {
    const { out } = await world.run("hjelp", "beregn");
    expect(oneLine(out)).toContain("Kan også skrives: --out (--ut), --overwrite (--over), --write (--skriv)");
  });
});

describe("options are understood in English too", () => {
  test("the workbook is computed with English spellings as with Norwegian ones", async () => {
    const argv = [
      "beregn",
      "svar.xlsx",
      "--json",
      "-",
      "--cut-points",
      "faste",
      "--sheet",
      "Svar 2018",
      "--rule-set",
      "ssb-2018",
      "--at-least",
      "3",
    ];
    const same = [
      "beregn",
      "svar.xlsx",
      "--json",
      "-",
      "--grenser",
      "faste",
      "--ark",
      "Svar 2018",
      "--regelsett",
      "ssb-2018",
      "--minst",
      "3",
    ];
    const { out } = await world.run(...argv);
    expect(out).toContain('"ruleSet"');
    expect(out).toBe((await world.run(...same)).out);
  });

  test("--out names the workbook that is written, and --overwrite replaces it", async () => {
    expect((await world.run("beregn", "svar.xlsx", "--out", "ut.xlsx")).exit).toBe(0);
    expect((await world.run("beregn", "svar.xlsx", "--out", "ut.xlsx", "--overwrite")).exit).toBe(0);
  });

  test.each([["--språk", "en"], ["--language", "en"], ["--language=en"], ["--språk=en"]])("the language: %s %s", async (...given) => {
    expect((await world.run("hjelp", ...given)).out).toContain("Usage: indikator COMMAND");
    expect((await world.run("berekn", ...given)).err).toContain("is not a command");
  });

  test("a spelling of another verb's option says which verb it belongs to", async () => {
    expect((await world.run("avstem", "svar.xlsx", "--out", "x.xlsx")).err).toContain(
      "Det hører til beregn, figur, kart, utkast og regler.",
    );
  });
});
