import { partNames } from "../../../core/layout/parts.ts";
import type { HelpTexts, Verb, VerbHelp } from "../cli-contract.ts";

const verbs: Readonly<Record<Verb, VerbHelp>> = {
  beregn: {
    arguments: "INN",
    summary: "Beregner indikatorene og skriver dem i en kopi av arbeidsboken",
    about: [
      "Finner svarene i arbeidsboken INN, kontrollerer dem, og skriver en kopi med indikatorkolonner ved siden av svarene og arkene Tabeller, Figurer, Kart, Merknader og Logg. Alt annet i arbeidsboken er som før, og INN endres bare med --over.",
      "Kopien heter «INN med indikatorer.xlsx» og legges ved siden av INN, med mindre du bruker --ut, --json eller --csv. Kjører du på nytt, erstattes programmets egen kopi; andre filer som finnes, bare med --over. En CSV-fil gir en CSV-fil.",
    ],
    examples: [
      ["beregn svar.xlsx", "skriver «svar med indikatorer.xlsx»"],
      ["beregn svar.xlsx --over", "skriver resultatet inn i svar.xlsx selv"],
      ["beregn svar.xlsx --formler", "skriver formler som kan leses og beregnes på nytt uten programmet"],
      ["beregn svar.xlsx --notater aktivitet", "legger forklaringen som notat på hver grad av digital aktivitet"],
      ["beregn svar.csv --json - --grenser beregnet", "skriver JSON til skjermen, med grenser beregnet ut fra dataene"],
      ["beregn svar.xlsx --skriv-kolonner kart.json", "lager et kolonnekart du kan rette"],
      ["beregn svar.xlsx --kolonner kart.json", "bruker kolonnekartet"],
    ],
  },
  kontroller: {
    arguments: "INN",
    summary: "Lister feil og merknader i svarene, og skriver ingenting i arbeidsboken",
    about: ["Leser INN som beregn gjør, og viser alt som bør sees på: hva som er galt, i hvilken celle, og hva som ville vært riktig."],
    examples: [
      ["kontroller svar.xlsx", "alle feil, advarsler og merknader"],
      ["kontroller svar.xlsx --json", "det samme som JSON"],
      ["kontroller svar.xlsx --skriv-kolonner kart.json", "lager også et kolonnekart"],
    ],
  },
  avstem: {
    arguments: "INN",
    summary: "Sammenligner de beregnede tallene med de publiserte",
    about: [
      "Viser tall for tall hva rapporten sier, hva som er beregnet, av hvor mange, og om det stemmer. Tall som er motstridende i rapporten, er merket, ikke rettet.",
    ],
    examples: [["avstem svar.xlsx", "alle tallene"]],
  },
  forklar: {
    arguments: "INN KOMMUNENR INDIKATOR",
    summary: "Forklarer hvordan resultatet for en kommune er beregnet",
    about: [
      "Viser hele veien: svarene som teller og cellene de står i, antallet, grensene, scoren, og for sammensatte indikatorer ruten i matrisen. Er resultatet «Ukjent», sies det hvorfor.",
      "INDIKATOR er en id som kommandoen regler viser, f.eks. strategi, prioritering eller aktivitet. KOMMUNENR kan også være kommunens navn.",
    ],
    examples: [
      ["forklar svar.xlsx 0301 aktivitet", "Oslos grad av digital aktivitet"],
      ["forklar svar.xlsx Bergen strategi", "Bergens score for IKT-strategi"],
    ],
  },
  figur: {
    arguments: "INN ID",
    summary: "Tegner en av regelsettets figurer, som bilde (SVG eller PNG)",
    about: [
      "ID er figurens id i regelsettet, f.eks. fig-3.1, eller nummeret i rapporten, f.eks. 3.1. Uten en ID som finnes, listes figurene. Bildet har tittel, base og kilde.",
    ],
    examples: [
      ["figur svar.xlsx fig-3.1", "skriver «svar fig-3.1.svg»"],
      ["figur svar.xlsx 3.6 --ut kart.png", "kartet i figur 3.6, i piksler"],
    ],
  },
  kart: {
    arguments: "INN",
    summary: "Tegner enhetene på et kart, som bilde (SVG eller PNG)",
    about: [
      "Hver enhet er en rute med farge og tall etter resultatet, på plassen regelsettet eller registeret gir den; de norske kommunene følger med for 2018, 2020 og 2024. Uten --resultat tegnes regelsettets første kart. Med --grenser-fil tegnes områdene med sine grenser; nummeret eller navnet finnes i filens egenskaper.",
    ],
    examples: [
      ["kart svar.xlsx", "skriver regelsettets første kart, f.eks. «svar fig-3.6.svg»"],
      ["kart svar.xlsx --resultat prioritering --grenser-fil kommuner.geojson", "kommunene med grensene i filen"],
      ["kart svar.xlsx --resultat sky --ut sky.svg", "score for bruk av skytjenester"],
    ],
  },
  utkast: {
    arguments: "INN",
    summary: "Lager et utkast til regler ut fra arket med svarene, for en undersøkelse som ikke har noen",
    about: [
      "Finner overskriftene, nøkkelen, spørsmålene og svarene deres, filtre og spørsmål som hører sammen, og foreslår en indikator for hver blokk, med grenser beregnet ut fra dataene. Alt som er gjettet, vises med grunnen og cellene det er lest av. Utkastet kan brukes med en gang, og endres etterpå.",
      "Utkastet heter «INN regler.json» og legges ved siden av INN, med mindre du bruker --ut. INN endres ikke.",
    ],
    examples: [
      ["utkast svar.xlsx", "skriver «svar regler.json» og viser hva som er gjettet"],
      ["utkast svar.xlsx --ark Data --ut regler.json", "bare ut fra arket «Data»"],
      ["beregn svar.xlsx --regelsett regler.json", "beregner med utkastet"],
    ],
  },
  regler: {
    arguments: "[ID | FIL.json | FIL.xlsx]",
    summary: "Viser et regelsett: spørsmål, svar som teller, grenser og matriser",
    about: [
      "Uten ID vises standardregelsettet. Et eget regelsett er en .json-fil, eller et ark med regler i en .xlsx-fil; det kontrolleres samtidig.",
    ],
    examples: [
      ["regler", "standardregelsettet"],
      ["regler --json > mitt.json", "et regelsett å gå ut fra"],
      ["regler ssb-2018 --ut regler.xlsx", "som tabeller på et ark, som kan endres i Excel"],
      ["regler mitt.json", "kontrollerer og viser ditt eget"],
      ["regler ssb-2018 --mot mitt.json", "hva som er annerledes i ditt"],
      ["regler ssb-2018 --mot mitt.json --svar svar.xlsx", "hvilken endring som gir hvem et annet resultat"],
      ["regler ssb-2018 --markdown > metode.md", "regelsettet som vedlegg til en publikasjon"],
      ["regler ssb-2018 --sql --tabell svar > regler.sql", "reglene som én spørring, for registre"],
      ["regler --schema > ruleset.schema.json", "formatet, for redigeringsprogrammer"],
    ],
  },
  demo: {
    arguments: "",
    summary: "Kjører gjennom hele eksempelet",
    about: ["Beregner eksempelfilen, viser rapportens tre tabeller og avstemmingen mot rapporten, og skriver arbeidsboken i mappen out."],
    examples: [["demo", "se hva programmet gjør"]],
  },
  hjelp: { arguments: "[KOMMANDO]", summary: "Viser denne hjelpen, eller hjelp for én kommando", about: [], examples: [] },
};

/** Help, with examples of every verb. */
export const help: HelpTexts = {
  title: "indikator: beregner digitaliseringsindikatorer ut fra svarene i en spørreundersøkelse",
  intro:
    "Leser svarene i en Excel-arbeidsbok eller CSV-fil og beregner indikatorer, tabeller og figurer. Filen som leses, endres ikke (unntatt med --over).",
  usage: "Bruk",
  verbsHeading: "Kommandoer",
  optionsHeading: "Valg",
  examplesHeading: "Eksempler",
  exitHeading: "Sluttkode",
  verbWord: "KOMMANDO",
  optionsWord: "[valg]",
  verbs,
  options: {
    out: { value: "FIL.xlsx", text: "arbeidsboken resultatet skrives til" },
    picture: { value: "FIL.svg|FIL.png|-", text: "bildet som skrives, som SVG eller PNG; «-» skriver SVG til skjermen" },
    markdown: { value: "", text: "skriv regelsettet som en metodeside i Markdown; med --mot også avvikene fra det andre" },
    against: { value: "ID|FIL.json", text: "et regelsett å sammenligne med: hva som er annerledes der" },
    answers: { value: "INN", text: "vis også hvilke enheter i denne arbeidsboken som får et annet resultat" },
    boundaries: { value: "FIL", text: "områdenes grenser, som GeoJSON eller TopoJSON; da tegnes områdene i stedet for ruter" },
    sheetBoundaries: {
      value: "FIL",
      text: "områdenes grenser, som GeoJSON eller TopoJSON; da tegnes kartene i arbeidsboken også med grensene",
    },
    result: { value: "ID", text: "det som vises: id for et kart eller et resultat i regelsettet" },
    over: { value: "", text: "erstatt filer som finnes fra før; uten --ut, --json og --csv skrives resultatet inn i INN selv" },
    overMap: { value: "", text: "erstatt kolonnekartet hvis det finnes fra før" },
    rulesFile: { value: "FIL.xlsx", text: "skriv regelsettet som et ark i en ny arbeidsbok" },
    overRules: { value: "", text: "erstatt filen hvis den finnes fra før" },
    draftFile: { value: "FIL.json|FIL.xlsx|-", text: "filen utkastet skrives til; «-» skriver til skjermen" },
    overDraft: { value: "", text: "erstatt filen hvis den finnes fra før" },
    overPicture: { value: "", text: "erstatt bildet hvis det finnes fra før" },
    jsonFile: { value: "FIL|-", text: "skriv alle resultatene som JSON; «-» skriver til skjermen" },
    csvFile: { value: "FIL|-", text: "skriv én rad for hver enhet som CSV; «-» skriver til skjermen" },
    write: { value: "DELER", text: `hva som skrives i arbeidsboken: ${partNames.join(",")} (standard: alt unntatt metode)` },
    formulas: {
      value: "",
      text: "skriv kolonner og tabeller som Excel-formler, som kan leses, beregnes på nytt og kontrolleres uten programmet",
    },
    values: { value: "", text: "skriv verdier, også der arbeidsboken er satt til formler" },
    correctAnswers: {
      value: "",
      text: "med --formler: skriv svar som formler ellers leser feil («ja », X, 1), slik de er ment; de listes i Merknader",
    },
    notes: {
      value: "ID,…|alle|ingen",
      text: "legg et notat i cellene med score, grad eller klasse: hvorfor resultatet er som det er, og hva som skal til for det neste; «ingen» fjerner programmets egne notater",
    },
    noteUnits: { value: "ENHET,…", text: "med --notater: bare for disse enhetene, med nummer eller navn" },
    sheet: { value: "NAVN", text: "arket med svarene (standard: programmet finner det)" },
    ruleSet: { value: "ID|FIL.json", text: "regelsettet som brukes (standard: ssb-2018)" },
    cutPoints: { value: "faste|beregnet", text: "grensene mellom scorene: som i regelsettet, eller beregnet ut fra dataene" },
    atLeast: {
      value: "N",
      text: "en indikator er ukjent når færre enn N av spørsmålene er besvart (standard: ubesvarte spørsmål gir 0)",
    },
    columnMap: { value: "FIL.json", text: "et kolonnekart: hvilke kolonner som har hvilke spørsmål" },
    writeColumnMap: { value: "FIL.json", text: "skriv kolonnekartet slik kolonnene er funnet, så det kan rettes" },
    json: { value: "", text: "skriv til skjermen som JSON" },
    all: { value: "", text: "beregn også de to små undersøkelsene som følger med" },
    sql: {
      value: "",
      text: "skriv regelsettet som én SQL-spørring over en tabell med svar (prøvd på DuckDB; Spark og Trino har det den bruker)",
    },
    table: { value: "NAVN", text: "tabellen med svar i spørringen (standard: svar)" },
    schema: { value: "", text: "skriv formatet til regelsett som JSON Schema" },
    language: { value: "nb|en", text: "språket i meldinger og ark: bokmål eller engelsk" },
    help: { value: "", text: "vis hjelp" },
    version: { value: "", text: "vis versjonen" },
  },
  exits: ["0  beregnet", "1  beregnet, men det er feil i dataene eller tall som avviker", "2  ingenting er beregnet"],
  more: (called) => `Hjelp for én kommando: ${called} hjelp KOMMANDO`,
  alsoSpelled: (pairs) => `Kan også skrives: ${pairs.map(([also, name]) => `${also} (${name})`).join(", ")}.`,
  examples: [
    ["demo", "se hva programmet gjør, uten egne data"],
    ["kontroller svar.xlsx", "se over svarene"],
    ["beregn svar.xlsx", "skriv «svar med indikatorer.xlsx»"],
    ["forklar svar.xlsx 0301 prioritering", "se hvordan resultatet for en kommune er beregnet"],
  ],
};
