import type { CellFaultTexts } from "../rule-sheet-contract.ts";
import { quote, quotes } from "../../language/nb/words.ts";

export const faults: CellFaultTexts = {
  cell_error: ({ found }) => `cellen viser feilen ${found}, og har ingen verdi.`,
  number_unreadable: ({ found }) => `${quote(found)} er ikke et tall.`,
  truth_unreadable: ({ found }) => `${quote(found)} er verken SANN eller USANN.`,
  choice_unknown: ({ found, allowed }) => `${quote(found)} er ikke ett av valgene: ${quotes(allowed)}.`,
  rule_unreadable: ({ found }) =>
    `${quote(found)} kan ikke leses som et vilkår. Skriv det slik: score strategi = 3 | 4, eller kolonne innbyggere fra 5000 til 9999; sett og mellom flere.`,
  path_unreadable: ({ found }) => `${quote(found)} viser ikke til noen del av reglene.`,
  cell_empty: ({ heading }) => `cellen under ${quote(heading)} er tom, og må fylles ut.`,
  column_missing: ({ heading, table }) => `tabellen ${quote(table)} mangler kolonnen ${quote(heading)}.`,
  part_unknown: ({ id, table }, title) => `${quote(id)} står ikke i tabellen ${quote(title(table))}.`,
  matrix_gap: () => "matrisen mangler en rad eller en celle.",
};
