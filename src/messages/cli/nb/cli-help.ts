import { partNames } from "../../../core/layout/parts.ts";
import type { HelpTexts, Verb, VerbHelp } from "../cli-contract.ts";

const verbs: Readonly<Record<Verb, VerbHelp>> = {
  beregn: {
    arguments: "INN",
    summary: "Beregner indikatorene og skriver dem i en kopi av arbeidsboken",
    about: [
      "Finner svarene i arbeidsboken INN, kontrollerer dem, og skriver en kopi med indikatorkolonner ved siden av svarene og arkene Tabeller, Figurer, Kart, Merknader og Logg. Alt annet i arbeidsboken er som før, og INN endres ikke.",
      "Kopien heter «INN med indikatorer.xlsx» og legges ved siden av INN, om ikke --ut, --json eller --csv sier noe annet. En CSV-fil gir en CSV-fil.",
    ],
    examples: [
      ["beregn svar.xlsx", "skriver «svar med indikatorer.xlsx»"],
      ["beregn svar.xlsx --over", "skriver resultatet inn i svar.xlsx selv"],
      ["beregn svar.xlsx --formler", "skriver formler som kan leses og regnes om uten programmet"],
      ["beregn svar.csv --json - --grenser beregnet", "skriver JSON til skjermen, med grenser beregnet av dataene"],
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
    summary: "Holder de beregnede tallene opp mot de publiserte",
    about: [
      "Viser tall for tall hva rapporten sier, hva som er beregnet, av hvor mange, og om det stemmer. Der rapporten er uenig med seg selv, er det sagt, ikke rettet.",
    ],
    examples: [["avstem svar.xlsx", "alle tallene"]],
  },
  forklar: {
    arguments: "INN KOMMUNENR INDIKATOR",
    summary: "Forklarer hvorfor en kommune har fått sitt resultat",
    about: [
      "Viser hele veien: svarene som teller og cellene de står i, antallet, grensene, scoren, og for sammensatte indikatorer ruten i matrisen. Er resultatet «Ukjent», sies det hvorfor.",
      "INDIKATOR er en id fra indikator regler, f.eks. strategi, prioritering eller aktivitet. KOMMUNENR kan også være kommunens navn.",
    ],
    examples: [
      ["forklar svar.xlsx 0301 aktivitet", "Oslos grad av digital aktivitet"],
      ["forklar svar.xlsx Bergen strategi", "Bergens score for IKT-strategi"],
    ],
  },
  figur: {
    arguments: "INN ID",
    summary: "Tegner en av regelsettets figurer, som et SVG-bilde",
    about: [
      "ID er figurens id i regelsettet, f.eks. fig-3.1, eller nummeret i rapporten, f.eks. 3.1. Uten en ID som finnes, listes figurene. Bildet har tittel, base og kilde.",
    ],
    examples: [
      ["figur svar.xlsx fig-3.1", "skriver «svar fig-3.1.svg»"],
      ["figur svar.xlsx 3.6 --ut kart.svg", "kartet i figur 3.6"],
    ],
  },
  kart: {
    arguments: "INN",
    summary: "Tegner enhetene på et kart, som et SVG-bilde",
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
    summary: "Lager et utkast til regler av arket med svarene, for en undersøkelse som ikke har noen",
    about: [
      "Finner overskriftene, nøkkelen, spørsmålene og svarene deres, filtre og spørsmål som hører sammen, og foreslår en indikator for hver blokk, med grenser av dataene. Alt som er gjettet, vises med grunnen og cellene det er lest av. Utkastet kan brukes med en gang, og endres etterpå.",
      "Utkastet heter «INN regler.json» og legges ved siden av INN, om ikke --ut sier noe annet. INN endres ikke.",
    ],
    examples: [
      ["utkast svar.xlsx", "skriver «svar regler.json» og viser hva som er gjettet"],
      ["utkast svar.xlsx --ark Data --ut regler.json", "bare av arket «Data»"],
      ["beregn svar.xlsx --regelsett regler.json", "beregner med utkastet"],
    ],
  },
  regler: {
    arguments: "[ID | FIL.json]",
    summary: "Viser et regelsett: spørsmål, svar som teller, grenser og matriser",
    about: ["Uten ID vises det vanlige regelsettet. Et eget regelsett er en .json-fil; det kontrolleres samtidig."],
    examples: [
      ["regler", "det vanlige regelsettet"],
      ["regler --json > mitt.json", "et regelsett å gå ut fra"],
      ["regler mitt.json", "kontrollerer og viser ditt eget"],
      ["regler ssb-2018 --mot mitt.json", "hva som er annerledes i ditt"],
      ["regler ssb-2018 --mot mitt.json --svar svar.xlsx", "hvem som får et annet resultat av hva"],
      ["regler ssb-2018 --markdown > metode.md", "regelsettet som vedlegg til en publikasjon"],
      ["regler --schema > ruleset.schema.json", "formatet, for redigeringsprogrammer"],
    ],
  },
  demo: {
    arguments: "",
    summary: "Kjører eksempelfilen fra ende til annen",
    about: ["Beregner eksempelfilen, viser rapportens tre tabeller og avstemmingen mot rapporten, og skriver arbeidsboken i mappen out."],
    examples: [["demo", "se hva programmet gjør"]],
  },
  hjelp: { arguments: "[KOMMANDO]", summary: "Viser denne hjelpen, eller hjelp for én kommando", about: [], examples: [] },
};

/** Help, with examples of every verb. */
export const help: HelpTexts = {
  title: "indikator: digitaliseringsindikatorer av svarene på en spørreundersøkelse",
  intro: "Leser svarene i en Excel-arbeidsbok eller CSV-fil og beregner indikatorer, tabeller og figurer. Filen som leses, endres ikke.",
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
    picture: { value: "FIL.svg|-", text: "bildet som skrives; «-» er skjermen" },
    markdown: { value: "", text: "skriv regelsettet som en metodeside i Markdown; med --mot også avvikene fra det andre" },
    against: { value: "ID|FIL.json", text: "et regelsett å sammenligne med: hva som er annerledes der" },
    answers: { value: "INN", text: "vis også hvem av enhetene i denne arbeidsboken som får et annet resultat" },
    boundaries: { value: "FIL", text: "områdenes grenser, som GeoJSON eller TopoJSON; da tegnes områdene i stedet for ruter" },
    result: { value: "ID", text: "det som vises: id for et kart eller et resultat i regelsettet" },
    over: { value: "", text: "skriv over filer som finnes; uten --ut, --json og --csv skrives resultatet inn i INN selv" },
    overMap: { value: "", text: "skriv over kolonnekartet hvis det finnes" },
    draftFile: { value: "FIL.json|-", text: "filen utkastet skrives til; «-» er skjermen" },
    overDraft: { value: "", text: "skriv over filen hvis den finnes" },
    overPicture: { value: "", text: "skriv over bildet hvis det finnes" },
    jsonFile: { value: "FIL|-", text: "skriv alle resultatene som JSON; «-» er skjermen" },
    csvFile: { value: "FIL|-", text: "skriv én rad for hver enhet som CSV; «-» er skjermen" },
    write: { value: "DELER", text: `hva som skrives i arbeidsboken: ${partNames.join(",")} (vanlig: alt)` },
    formulas: { value: "", text: "skriv kolonner og tabeller som Excel-formler, som kan leses, regnes om og kontrolleres uten programmet" },
    correctAnswers: {
      value: "",
      text: "med --formler: skriv svar som formler ellers leser feil («ja », X, 1), slik de er ment; de listes i Merknader",
    },
    sheet: { value: "NAVN", text: "arket med svarene (vanlig: programmet finner det)" },
    ruleSet: { value: "ID|FIL.json", text: "regelsettet som brukes (vanlig: ssb-2018)" },
    cutPoints: { value: "faste|beregnet", text: "grensene mellom scorene: som i regelsettet, eller beregnet av dataene" },
    atLeast: {
      value: "N",
      text: "en indikator er ukjent når færre enn N av spørsmålene er besvart (vanlig: ubesvarte teller ikke med)",
    },
    columnMap: { value: "FIL.json", text: "et kolonnekart: hvilke kolonner som har hvilke spørsmål" },
    writeColumnMap: { value: "FIL.json", text: "skriv kolonnekartet slik kolonnene er gjenkjent, så det kan rettes" },
    json: { value: "", text: "skriv til skjermen som JSON" },
    all: { value: "", text: "beregn også de to små undersøkelsene som følger med" },
    schema: { value: "", text: "skriv formatet til regelsett som JSON Schema" },
    language: { value: "nb|en", text: "språket i meldinger og ark: bokmål eller engelsk" },
    help: { value: "", text: "vis hjelp" },
    version: { value: "", text: "vis versjonen" },
  },
  exits: ["0  beregnet", "1  beregnet, men det er feil i dataene eller tall som avviker", "2  ingenting er beregnet"],
  more: "Hjelp for én kommando: indikator hjelp KOMMANDO",
  examples: [
    ["demo", "se hva programmet gjør, uten egne data"],
    ["kontroller svar.xlsx", "se over svarene"],
    ["beregn svar.xlsx", "skriv «svar med indikatorer.xlsx»"],
    ["forklar svar.xlsx 0301 prioritering", "se hvorfor en kommune fikk sitt resultat"],
  ],
};
