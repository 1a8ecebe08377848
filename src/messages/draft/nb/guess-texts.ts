import type { AsideReason, Role } from "../../../core/draft/fields/roles.ts";
import type { BlockReason } from "../../../core/draft/structure/blocks.ts";
import type { GateReason } from "../../../core/draft/structure/gates.ts";
import type { OrderReason } from "../../../core/draft/answers/order-answers.ts";
import { answers, counted, number, quote } from "../../language/nb/words.ts";
import type { GuessTexts } from "../draft-contract.ts";

const aside: Readonly<Record<AsideReason | "twice", string>> = {
  empty: "kolonnen er tom",
  time: "det er tidspunkter",
  contact: "det er adresser eller numre til den som har svart",
  person: "det er navn på personer",
  tool: "det er noe skjemaprogrammet selv har notert",
  text: "det er fritekst",
  one_value: "alle har den samme verdien",
  twice: "ingen overskrift skiller den fra en annen kolonne",
};

const order: Readonly<Record<OrderReason | "code_book", string>> = {
  yes_no: "ja står før nei",
  degrees: "ordene sier hvor mye eller lite det er",
  calendar: "de er ordnet fra oftest til sjeldnest",
  two_sides: "ordene går fra den ene siden til den andre",
  numbers: "det er tall på en skala",
  codes: "det kan være koder som ingenting forklarer",
  as_they_come: "ingenting viser rekkefølgen, så de står som de kom",
  code_book: "de står slik i kodeboken",
};

const gate: Readonly<Record<GateReason, (closed: number, by: string) => string>> = {
  code_book: () => "kodeboken sier det",
  heading: () => "overskriften sier det",
  blank: (closed, by) => `${counted(closed, "enhet", "enheter")} har svart noe annet på ${quote(by)}, og alle har tomme celler her`,
};

const block: Readonly<Record<BlockReason, string>> = {
  heading: "spørsmålet står over dem",
  stem: "overskriftene begynner likt",
  code: "kolonnene har samme navn og hvert sitt nummer",
  code_book: "kodeboken setter dem sammen",
  lists: "cellene lister flere svar",
  ticks: "kolonnene står ved siden av hverandre og har bare kryss",
  neighbours: "spørsmålene står ved siden av hverandre og har samme svar",
  gate: "de stilles til de samme, og har samme svar",
};

const describes: Readonly<Record<"name" | "category" | "quantity", readonly [string, string]>> = {
  name: ["navnet på enheten", "hver enhet har sin egen tekst"],
  category: ["en gruppe enhetene kan deles etter", "kolonnen har få ulike tekster og står foran spørsmålene"],
  quantity: ["et tall om enheten", "kolonnen har tall og står foran spørsmålene"],
};

const roles: Readonly<Record<Role["kind"], string>> = {
  key: "Nøkkelen: hvilken enhet raden gjelder",
  name: "Navnet på enheten",
  category: "En gruppe, som fylke eller bransje",
  quantity: "Et tall om enheten, som antall ansatte",
  question: "Et spørsmål",
  aside: "Ikke med",
};

/** The guesses of a draft in Norwegian bokmål. */
export const guessTexts: GuessTexts = {
  guesses: {
    survey: ({ sheet, units, headRows }) => ({
      what: `Svarene står i arket ${quote(sheet)}: ${counted(units, "enhet", "enheter")}`,
      why: `overskriftene er i ${headRows.length === 1 ? "rad" : "radene"} ${headRows.map((row) => number(row + 1)).join(" og ")}`,
    }),
    key: ({ header }) => ({ what: `${quote(header)} sier hvilken enhet raden gjelder`, why: "hver enhet har sin egen verdi" }),
    no_key: () => ({ what: "Radnummeret er nøkkelen", why: "ingen kolonne har en egen verdi for hver enhet" }),
    describes: ({ header, role }) => ({ what: `${quote(header)} er ${describes[role][0]}`, why: describes[role][1] }),
    aside: ({ header, reason }) => ({ what: `${quote(header)} er ikke med`, why: aside[reason] }),
    list: ({ answers: list, questions, reason }) => ({
      what: `${counted(questions, "spørsmål", "spørsmål")} har svarene ${answers(list)}, i denne rekkefølgen`,
      why: order[reason],
    }),
    missing: ({ codes, question }) => ({
      what: `${answers(codes)} leses som ubesvart i ${quote(question)}`,
      why: "verktøy skriver slik at svar mangler",
    }),
    filter: ({ question, by, answers: given, reason, closed }) => ({
      what: `${quote(question)} stilles bare til dem som har svart ${answers(given)} på ${quote(by)}`,
      why: gate[reason](closed, by),
    }),
    block: ({ label, questions, reason }) => ({
      what: `${counted(questions, "spørsmål", "spørsmål")} hører sammen${label === "" ? "" : `: ${quote(label)}`}`,
      why: block[reason],
    }),
    none_ticked: ({ block: label }) => ({
      what: `Ingen kryss i ${quote(label)} leses som at ingenting passer, ikke som ubesvart`,
      why: "den som har svart på noe annet, har sett spørsmålet",
    }),
    counted: ({ indicator, counted: given, reason }) => ({
      what: `${quote(indicator)} teller svarene ${answers(given)}`,
      why: reason === "yes_no" ? "de sier ja" : reason === "as_they_come" || reason === "codes" ? "det første svaret er valgt; se over" : "de er i den øvre delen", // prettier-ignore
    }),
    limits: ({ indicator, limits }) => ({
      what: `Grensene for ${quote(indicator)} er ${limits.map((limit) => number(limit)).join(", ")}`,
      why: "de deler enhetene i like store deler; null er for seg",
    }),
    composite: ({ of: [one, other] }) => ({
      what: `${quote(one)} og ${quote(other)} er satt sammen til én grad`,
      why: "de står ved siden av hverandre; graden stiger med begge",
    }),
    turned: ({ question, correlation }) => ({
      what: `${quote(question)} kan være snudd, slik at enig er det dårlige svaret (ikke snudd i utkastet)`,
      why: correlation === null ? "ordene tyder på det" : `svarene går mot de andre (korrelasjon ${number(correlation, 2)})`,
    }),
  },
  certainty: { certain: "sikkert", likely: "trolig", unsure: "usikkert" },
  roles,
};
