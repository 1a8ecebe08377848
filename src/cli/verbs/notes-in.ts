import type { NoteWish, NoteWriting } from "../../core/layout/notes/notes.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { noteText } from "../../messages/explain/note-text.ts";
import type { Context } from "../command/context.ts";
import { Problem } from "../command/problem.ts";
import { resultNamed, unitNamed } from "./named.ts";

/** For all results, and for none. */
const [ALL, NONE] = ["alle", "ingen"];

/** The notes on cells that a command asks for; those that stand are kept true in any case. Throws a Problem for a result there is not. */
export function notesIn(context: Context, ruleSet: RuleSet): NoteWriting {
  const { command } = context;
  return { text: (explanation, takes) => noteText(explanation, takes, command.language), wish: wishIn(context, ruleSet) };
}

function wishIn({ command: { values } }: Context, ruleSet: RuleSet): NoteWish | null {
  const [results, units] = [listIn(values.get("notes")), listIn(values.get("noteUnits"))];
  if (results === null) {
    if (units !== null) throw new Problem({ code: "option_alone", option: "--notater-for", needs: "--notater" });
    return null;
  }
  const isNone = results.length === 1 && results[0]?.toLowerCase() === NONE;
  const isAll = results.length === 1 && results[0]?.toLowerCase() === ALL;
  return {
    isWanted: !isNone,
    results: isNone || isAll ? null : results.map((word) => resultNamed(word, ruleSet)),
    unitsOf: units && ((assessment) => units.map((word) => unitNamed(word, assessment))),
  };
}

function listIn(value: string | undefined): readonly string[] | null {
  return value === undefined ? null : value.split(",").map((word) => word.trim());
}
