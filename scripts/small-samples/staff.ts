import ruleSet from "../../assets/ansatte.json" with { type: "json" };
import { noise, randomIndex, seededRandom } from "../sample/random.ts";
import type { SmallSheet } from "./workbook.ts";

const STAFF = 60;
const departments = ["Drift", "Kundeservice", "Utvikling"] as const;
const scale = ruleSet.answerLists.enighet.answers.slice(0, 5);

/** Sixty made-up employees with text keys; a few blanks, «Vet ikke» and 99. */
export function staffSheet(): SmallSheet {
  const random = seededRandom(5);
  const rows = Array.from({ length: STAFF }, (_, person) => {
    const content = 2.2 + 1.5 * noise(random);
    const answer = (reversed: boolean): string | null => {
      const chance = random();
      const place = Math.min(4, Math.max(0, Math.round(content + noise(random))));
      if (chance < 0.06) return chance < 0.03 ? null : "Vet ikke";
      return scale[reversed ? 4 - place : place] ?? null;
    };
    const statements = ruleSet.items.filter(({ answers }) => answers !== undefined).map(({ id }) => answer(id === "slutte"));
    const department = departments[person % departments.length] ?? departments[0];
    const years = random() < 0.05 ? 99 : randomIndex(25, random);
    return [`${department.slice(0, 1).toUpperCase()}-${String(person + 1).padStart(3, "0")}x`, department, ...statements, years];
  });
  return {
    name: "Svar",
    note: "Svarene er syntetiske: de ansatte finnes ikke, og svarene er trukket av et program.",
    header: [...ruleSet.columns, ...ruleSet.items].map(({ label }) => label),
    rows,
  };
}
