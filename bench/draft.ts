import { draft, draftSource } from "../src/core/draft.ts";
import type { Cell, Sheet } from "../src/core/sheet/sheet.ts";
import { draftWords } from "../src/messages/draft/draft-language.ts";
import { seededRandom } from "../scripts/sample/random.ts";
import type { Finding } from "./finding.ts";
import { median, sideBySide } from "./measure.ts";

const UNITS = 10_000;
const COLUMNS = 80;
const DEGREES = ["Helt uenig", "Litt uenig", "Verken eller", "Litt enig", "Helt enig", null];
const CHANNELS = ["E-post", "SMS", "Nettside", "App"];

/** A draft of rules from a sheet with every kind of question: yes and no behind a filter, degrees, ticks, lists in cells, free text. */
export async function drafting(rounds: number): Promise<Finding[]> {
  const sheet = strangeSheet();
  const words = { texts: draftWords("nb"), name: "undersøkelse" };
  const times = await sideBySide(rounds, {
    draft: () => {
      const source = draftSource([sheet], null);
      if (!source || !draft(source, words)) throw new Error("no draft was made");
    },
  });
  const what = `a draft of rules from ${String(UNITS)} × ${String(COLUMNS)} answers`;
  return [{ what, comparedWith: "", value: median(times.draft), unit: "ms", limit: { is: "at most", value: 2000 } }];
}

function strangeSheet(): Sheet {
  const random = seededRandom(1518);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value; // never empty
  const answer = (question: number, isOpen: boolean, unit: number): Cell => {
    if (question < 20) return pick(["Ja", "Nei", "Vet ikke"]);
    if (question < 40) return pick(DEGREES);
    if (question === 40) return isOpen ? "Ja" : "Nei";
    if (question < 60) return isOpen ? pick(["Ja", "Nei", "Vet ikke"]) : null;
    if (question < 70) return pick(["X", null]);
    if (question < 74) return CHANNELS.filter(() => random() < 0.5).join(";") || null;
    return random() < 0.6 ? `Det kom an på ${String(unit)}, og så på ${String(Math.floor(random() * 1000))}` : null;
  };
  const questions = Array.from({ length: COLUMNS - 4 }, (_, at) => at);
  const rows = Array.from({ length: UNITS }, (_, unit): Cell[] => {
    const isOpen = random() < 0.5;
    const about = [
      `V-${String(unit)}`,
      `Virksomhet ${String(unit)}`,
      `Fylke ${String(Math.floor(random() * 12))}`,
      Math.floor(random() * 900),
    ];
    return [...about, ...questions.map((question) => answer(question, isOpen, unit))];
  });
  const head = ["Enhet", "Navn på virksomheten", "Fylke", "Antall ansatte", ...questions.map(headingOf)];
  return { name: "Svar", firstRow: 0, firstColumn: 0, cells: [head, ...rows], tables: [], merges: [], hiddenRows: [], ownColumns: null };
}

function headingOf(question: number): string {
  if (question >= 20 && question < 40) return `Påstand ${String(question)} om arbeidet`;
  if (question >= 60 && question < 70) return `Hva brukes? [Verktøy ${String(question)}]`;
  return question < 60
    ? `Bruker dere løsning ${String(question)}?`
    : question < 74
      ? `Kanaler til formål ${String(question)}`
      : `Kommentar ${String(question)}`;
}
