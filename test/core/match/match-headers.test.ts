import { allIds, allLabels } from "../surveys.ts";
import { itemOf, matchHeaders } from "./matched-rows.ts";

describe("one header is recognised as", () => {
  test.each([
    // ids
    ["strategi_01", "strategi_01", "code", "certain"],
    ["STRATEGI 01", "strategi_01", "code", "certain"],
    ["strategi-1", "strategi_01", "code", "certain"],
    ["Strategi1", "strategi_01", "code", "certain"],
    ["strategi", "strategi", "code", "certain"],
    ["prosjekt_10: Andre områder", "prosjekt_10", "code", "certain"],
    ["sky_15 Andre områder", "sky_15", "code", "certain"],
    ["Andre områder (sky_15)", "sky_15", "code", "certain"],
    // texts
    ["Robotisering", "strategi_10", "label", "certain"],
    ["  ROBOTISERING : ", "strategi_10", "label", "certain"],
    ["«Robotisering»", "strategi_10", "label", "certain"],
    ["1.3 a) Robotisering", "strategi_10", "label", "certain"],
    ["Q12_3 Robotisering", "strategi_10", "label", "certain"],
    ["Q12: Robotisering", "strategi_10", "label", "certain"],
    ["3. Robotisering", "strategi_10", "label", "certain"],
    ["Spørsmål 4: Velferdsteknologi", "strategi_09", "label", "certain"],
    ["Robotisering2", "strategi_10", "label", "certain"],
    ["Laeringsteknologi i undervisningen", "strategi_11", "label", "certain"],
    ["LARINGSTEKNOLOGI I UNDERVISNINGEN", "strategi_11", "label", "certain"],
    ["Gronn IKT", "strategi_13", "label", "certain"],
    ["Groenn IKT", "strategi_13", "label", "certain"],
    ["Digitale tjenester\u00a0for\r\nnæringslivet", "strategi_04", "label", "certain"],
    ["Backup", "sky_07", "label", "certain"],
    ["Har kommunen en IKT-/digitaliseringsstrategi", "strategi", "label", "certain"],
    ["har kommunen en ikt / digitaliseringsstrategi ?", "strategi", "label", "certain"],
    ["Bruk av skytjenester", "strategi_08", "label", "certain"],
    ["Benytter kommunen nettskytjenester?", "sky", "label", "certain"],
    ["Utvikling av IKT-/digitaliseringsstrategi", "funksjon_05", "label", "certain"],
    ["Aapen innsynstjeneste som ikke krever innlogging", "tjeneste_01", "label", "certain"],
    ["Knr", "kommunenr", "label", "certain"],
    ["Komm.nr.", "kommunenr", "label", "certain"],
    ["Antall innbyggere 2018", "innbyggere", "label", "certain"],
    // a question in front
    ["Hva omfatter strategien? - Robotisering", "strategi_10", "label_in_header", "certain"],
    ["Hva omfatter strategien? [Robotisering]", "strategi_10", "label_in_header", "certain"],
    ["strategi: Robotisering [Robotisering]", "strategi_10", "label_in_header", "certain"],
    ["strategi[Robotisering]", "strategi_10", "label_in_header", "certain"],
    ["Robotisering (strategi)", "strategi_10", "label_in_header", "certain"],
    ["Strategi_Robotisering", "strategi_10", "label_in_header", "certain"],
    ["Har kommunen en IKT-/digitaliseringsstrategi? - Robotisering", "strategi_10", "label_in_header", "certain"],
    ["Innkjøp: Mottak av faktura", "innkjop_06", "label_in_header", "certain"],
    ["Sky: områder - Andre områder", "sky_15", "label_in_header", "certain"],
    ["Noe helt annet - Robotisering", "strategi_10", "label_in_header", "likely"],
    ["Robotisering - kommentar", "strategi_10", "label_in_header", "likely"],
    // a little off
    ["Robotisring", "strategi_10", "label_similar", "likely"],
    ["Læringsteknolgi i undervisninga", "strategi_11", "label_similar", "likely"],
    ["Digitale tjenester for n?ringslivet", "strategi_04", "label_similar", "likely"],
    ["Bruk av data fra andre kommuner, fylkeskommu", "strategi_07", "label_similar", "likely"],
  ])("%s", (header, item, reason, certainty) => {
    expect(itemOf(header)).toMatchObject({ item, reason, certainty, header });
  });
});

test.each([
  "Kommentar",
  "Alder",
  "Kjønn",
  "Antall ansatte",
  "Fylkesnummer",
  "Svardato",
  "Har kommunen en klimaplan?",
  "Benytter kommunen skyskraper?",
  "I hvilken grad er manglende kapasitet i kommunen et hinder for rekruttering?",
  "Hvor fornøyd er du med brukerstøtten?",
  "Enkel tjeneste",
  "Kompleks tjeneste som ikke krever innlogging",
  "Digitale tjenester",
  "strategi_14",
  "strategi_1_1",
  "strategi_antall",
  "Strategi, score",
  "Skytjenester",
  "Har kommunen startet eller planlagt å starte IKT-prosjekter i løpet av årets første 9 måneder?",
  "2018",
  "",
])("«%s» is no item", (header) => {
  expect(itemOf(header)).toBeUndefined();
});

test("all item ids, or all item texts, are recognised for certain", () => {
  for (const headers of [allIds, allLabels]) {
    const { columns, issues } = matchHeaders(headers);
    expect(columns.map(({ item, certainty }) => [item, certainty])).toEqual(allIds.map((id) => [id, "certain"]));
    expect(issues).toEqual([]);
  }
});
