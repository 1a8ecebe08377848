import type { Draft } from "../../core/draft.ts";
import type { Certainty, Guess } from "../../core/draft/guess.ts";
import { areaAddress } from "../../core/sheet/address.ts";
import { draftingTexts, guessText, guessWords } from "../../messages/draft/draft-language.ts";
import type { Context } from "../command/context.ts";
import { nextCommand } from "./next-command.ts";
import { hanging, padded } from "./text-table.ts";

const byCertainty: readonly Certainty[] = ["certain", "likely", "unsure"];

/** What a draft found and guessed, and what to type next; `file`: where the draft is written, null for standard output. */
export function draftLines({ ruleSet, guesses }: Draft, file: string | null, shown: string, context: Context): readonly string[] {
  const { language } = context.command;
  const words = draftingTexts(language);
  const { items, indicators, composites, unit } = ruleSet;
  const survey = guesses.find(({ about }) => about.kind === "survey");
  const units = survey?.about.kind === "survey" ? `${context.layout.number(survey.about.units)} ${unit.plural}` : unit.plural;
  const ordered = byCertainty.flatMap((certainty) => guesses.filter((guess) => guess.certainty === certainty));
  return [
    words.read({ units, sheet: survey?.sheet ?? "", questions: items.length, indicators: indicators.length }),
    "",
    `${words.found}:`,
    ...[...indicators, ...composites].map(({ id, label }) => `  ${id}: ${label}`),
    "",
    `${words.guessed}:`,
    ...ordered.flatMap((guess) => guessLines(guess, context)),
    "",
    ...(file === null ? [] : [words.next(nextCommand("beregn", [shown], context, { ruleSet: file }))]),
  ];
}

function guessLines(guess: Guess, { command, io }: Context): readonly string[] {
  const { certainty } = guessWords(command.language);
  const { what, why } = guessText(guess, command.language);
  const widest = Math.max(...Object.values(certainty).map(({ length }) => length));
  const sentence = `${draftingTexts(command.language).because(what, why)} (${areaAddress(guess.cells)}).`;
  return hanging(`  ${padded(certainty[guess.certainty], widest)}  `, sentence, io.stdout.width);
}
