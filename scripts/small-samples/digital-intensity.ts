import ruleSet from "../../assets/digital-intensitet.json" with { type: "json" };
import { randomIndex, seededRandom } from "../sample/random.ts";
import type { SmallSheet } from "./workbook.ts";

const UNITS = 40;
const UNANSWERED = 5;

/** Size group, lowest number employed in it, and how many numbers it has. */
const sizes = [
  ["Små", 10, 40],
  ["Mellomstore", 50, 200],
  ["Store", 250, 500],
] as const;

/** Forty made-up enterprises; the larger ones use more, the last few did not answer. */
export function digitalIntensitySheet(): SmallSheet {
  const random = seededRandom(12);
  const answersOf = (size: number): readonly (string | null)[] => {
    const answer = (): string => (random() < 0.06 ? "Vet ikke" : random() < 0.35 + 0.2 * size ? "Ja" : "Nei");
    const answers = new Map(ruleSet.items.map(({ id }) => [id, answer()]));
    const sells = answers.get("netthandel") === "Ja";
    return ruleSet.items.map(({ id }) => (id === "nettandel" && !sells ? null : (answers.get(id) ?? null)));
  };
  const rows = Array.from({ length: UNITS }, (_, unit) => {
    const size = unit % sizes.length;
    const [name, from, width] = sizes[size] ?? sizes[0];
    const employed = from + randomIndex(width, random);
    const answers = unit < UNITS - UNANSWERED ? answersOf(size) : ruleSet.items.map(() => null);
    return [`F${1001 + unit}`, name, employed, ...answers];
  });
  return {
    name: "Svar",
    note: "Svarene er syntetiske: foretakene finnes ikke, og tallene er trukket av et program.",
    header: [...ruleSet.columns, ...ruleSet.items].map(({ label }) => label),
    rows,
  };
}
