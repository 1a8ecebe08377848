import { ssb2018 } from "../core/surveys.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import type { Random } from "./random.ts";

/** A cell and what METHOD says it means: an answer, "" for no answer, null for what is none. */
export interface Given {
  readonly cell: Cell;
  readonly means: string | null;
}

const listOf = new Map(ssb2018.items.map(({ id, answers }) => [id, answers]));
const isYesNo = (item: string) => /^ja_nei/.test(listOf.get(item) ?? "");
const answersOf = (item: string): readonly string[] => ssb2018.answerLists[listOf.get(item) ?? ""]?.answers ?? [];

const BLANKS: readonly Cell[] = [null, null, "", "  ", "\u00a0"];
const NONSENSE: readonly Cell[] = ["Jaa", "kanskje", "-", "..", 7, 0.5, -1, "Ja/Nei", "=1+1", "#N/A", { error: "#REF!" }, { error: "uncalculated" }, { date: "2018-03-01" }, "\u0001", "x".repeat(40_000)]; // prettier-ignore
const YES: readonly Cell[] = ["JA", " ja", "Ja.", "ja ", "1", 1, "X", "x", true, "TRUE", "Sann", "\u00a0Ja\u00a0"];
const NO: readonly Cell[] = ["NEI", "nei.", "0", 0, false, "FALSE", "Usann", " Nei "];

/** Something a cell of this item may hold: mostly an answer as the list has it, now and then anything of any type. */
export function anyCell(item: string, random: Random): Given {
  const roll = random.number();
  if (roll < 0.05) return { cell: random.of(BLANKS), means: "" };
  if (roll < 0.06) return { cell: random.of(NONSENSE), means: null };
  if (roll < 0.12 && isYesNo(item))
    return random.chance(0.5) ? { cell: random.of(YES), means: "Ja" } : { cell: random.of(NO), means: "Nei" };
  const answer = random.of(answersOf(item));
  return { cell: roll < 0.15 ? ` ${answer.toUpperCase()}. ` : answer, means: answer };
}
