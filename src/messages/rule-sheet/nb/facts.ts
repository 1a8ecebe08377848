import type { RuleSheetTexts } from "../../../core/rule-sheet/values/rule-sheet-texts.ts";

export const facts: RuleSheetTexts["facts"] = {
  id: { label: "Id", meaning: "Navnet regelsettet velges med: små bokstaver, sifre og bindestrek." },
  title: { label: "Tittel", meaning: "Navnet på regelsettet." },
  revision: { label: "Versjon", meaning: "Din egen versjon av reglene." },
  period: { label: "Periode", meaning: "Hva svarene gjelder, i titlene: «2018», eller «2018K1» for første kvartal." },
  dataSource: { label: "Datakilde", meaning: "Hvor svarene kommer fra, slik tabellene oppgir det." },
  singular: { label: "Enhet, én", meaning: "Hva en rad handler om, med liten forbokstav." },
  plural: { label: "Enhet, flere", meaning: "Flere av dem." },
  register: { label: "Register", meaning: "Listen over de enhetene som finnes, når den følger med programmet." },
  registerSheet: { label: "Register: ark", meaning: "Arket i arbeidsboken som har listen." },
  registerFile: { label: "Register: fil", meaning: "Filen som har listen." },
  weight: { label: "Vekt", meaning: "Kolonnen med vekten til hver enhet, når undersøkelsen er et utvalg." },
  cutPoints: { label: "Grenser", meaning: "Grensene som brukes når ingen velges." },
  missing: { label: "Ubesvarte", meaning: "Hva et ubesvart spørsmål betyr, når indikatoren ikke har en egen regel." },
  missingCodes: { label: "Koder for ubesvart", meaning: "Det en celle kan ha i stedet for et svar, som 99." },
  smallBase: { label: "Lite grunnlag under", meaning: "Andeler av færre enheter merkes som usikre." },
};
