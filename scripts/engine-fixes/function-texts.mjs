import english from "@univerjs/sheets-formula/locale/en-US";

/** What the functions that a survey's workbook mostly uses do. */
const known = {
  SUM: "Legger sammen tall.",
  SUMIF: "Legger sammen tallene som oppfyller et vilkår.",
  SUMIFS: "Legger sammen tallene som oppfyller flere vilkår.",
  SUMPRODUCT: "Legger sammen produktene av områder, rad for rad.",
  COUNT: "Teller celler med tall.",
  COUNTA: "Teller celler som ikke er tomme.",
  COUNTBLANK: "Teller tomme celler.",
  COUNTIF: "Teller celler som oppfyller et vilkår.",
  COUNTIFS: "Teller rader som oppfyller flere vilkår.",
  AVERAGE: "Gjennomsnittet av tall.",
  AVERAGEIF: "Gjennomsnittet av tallene som oppfyller et vilkår.",
  AVERAGEIFS: "Gjennomsnittet av tallene som oppfyller flere vilkår.",
  MEDIAN: "Den midterste verdien.",
  MIN: "Det minste tallet.",
  MAX: "Det største tallet.",
  QUARTILE: "En kvartil av tall.",
  PERCENTILE: "En persentil av tall.",
  STDEV: "Standardavviket, regnet av et utvalg.",
  CORREL: "Korrelasjonen mellom to områder.",
  ROUND: "Runder av til et antall desimaler.",
  IF: "Én verdi når et vilkår er oppfylt, en annen når det ikke er det.",
  IFERROR: "En annen verdi der en formel gir feil.",
  IFNA: "En annen verdi der en formel gir #N/A.",
  IFS: "Verdien til det første vilkåret som er oppfylt.",
  SWITCH: "Verdien som hører til det en celle er lik.",
  AND: "Sant når alle vilkårene er oppfylt.",
  OR: "Sant når minst ett vilkår er oppfylt.",
  NOT: "Sant når vilkåret ikke er oppfylt.",
  VLOOKUP: "Slår opp i den første kolonnen i en tabell.",
  XLOOKUP: "Slår opp en verdi og gir den som står ved siden av.",
  INDEX: "Verdien i en rad og kolonne av et område.",
  MATCH: "Hvilken plass en verdi har i et område.",
  XMATCH: "Hvilken plass en verdi har i et område.",
  FILTER: "Radene som oppfyller et vilkår.",
  SORT: "Et område sortert.",
  UNIQUE: "De ulike verdiene i et område.",
  LET: "Gir navn til mellomregninger.",
  TEXT: "Et tall som tekst, slik et format viser det.",
  CONCAT: "Setter tekster sammen.",
  TEXTJOIN: "Setter tekster sammen med skilletegn.",
  LEFT: "Tegnene lengst til venstre i en tekst.",
  RIGHT: "Tegnene lengst til høyre i en tekst.",
  MID: "Tegn fra midten av en tekst.",
  LEN: "Hvor mange tegn en tekst har.",
  TRIM: "Teksten uten overflødige mellomrom.",
  ISBLANK: "Sant for en tom celle.",
  ISNUMBER: "Sant for et tall.",
  TODAY: "Dagens dato.",
};

const words = {
  number: "tall",
  value: "verdi",
  text: "tekst",
  range: "område",
  array: "matrise",
  criteria: "vilkår",
  criteriaRange: "vilkårsområde",
  sumRange: "summeringsområde",
  averageRange: "gjennomsnittsområde",
  logical: "vilkår",
  logicalTest: "vilkår",
  valueIfTrue: "verdi hvis sant",
  valueIfFalse: "verdi hvis usant",
  valueIfError: "verdi ved feil",
  lookupValue: "søkeverdi",
  lookupArray: "søkeområde",
  lookupVector: "søkeområde",
  returnArray: "svarområde",
  tableArray: "tabell",
  colIndexNum: "kolonnenummer",
  rowNum: "radnummer",
  columnNum: "kolonnenummer",
  matchType: "måte",
  reference: "referanse",
  ref: "referanse",
  numDigits: "desimaler",
  date: "dato",
  name: "navn",
  expression: "uttrykk",
  delimiter: "skilletegn",
  formatText: "format",
};

const others = "Virker som i Excel.";

/** The engine's functions with Norwegian words for what is seen while a formula is written, in the engine's own shape. */
export function functionTexts() {
  const list = Object.entries(english["sheets-formula"].functionList).map(([name, { functionParameter = {} }]) => {
    const about = known[name] ?? others;
    const parameters = Object.keys(functionParameter).map((key) => [key, { name: parameterName(key), detail: about }]);
    return [name, { description: about, abstract: about, functionParameter: Object.fromEntries(parameters) }];
  });
  return { "sheets-formula": { functionList: Object.fromEntries(list) } };
}

function parameterName(key) {
  const [, word = key, digits = ""] = /^(.*?)(\d*)$/.exec(key) ?? [];
  return `${words[word] ?? word}${digits}`;
}
