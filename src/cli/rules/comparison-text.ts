import type { Effect, Move } from "../../core/compare/attribute.ts";
import type { Difference } from "../../core/compare/difference.ts";
import { compareTexts, differenceText, type Compared } from "../../messages/compare/compare-language.ts";
import { groupBy } from "../../core/basics/group-by.ts";
import type { Context } from "../command/context.ts";
import { inset } from "../report/text-table.ts";

/** So many units of each result are named. */
const MOST_NAMED = 10;

/** What differs between two rule sets, a line a difference. */
export function comparisonLines(differences: readonly Difference[], compared: Compared, { command, io }: Context): readonly string[] {
  const words = compareTexts(command.language);
  if (differences.length === 0) return [words.same];
  const name = ({ id, revision }: Compared["before"]) => `${id} ${revision}`;
  return [
    words.heading(name(compared.before), name(compared.after), differences.length),
    ...differences.flatMap((difference) => inset("  ", differenceText(difference, compared, command.language), io.stdout.width)),
  ];
}

/** Which difference gives which units another result, difference by difference; of those that give none only how many there are. */
export function effectLines(effects: readonly Effect[], compared: Compared, context: Context): readonly string[] {
  const { language } = context.command;
  const words = compareTexts(language);
  const moving = effects.filter(({ moves }) => moves === null || moves.length > 0);
  if (moving.length === 0) return ["", words.noMoves];
  const lines = moving.flatMap(({ differences, moves }) => {
    const texts = differences.map((difference) => differenceText(difference, compared, language));
    const head = texts.length === 1 ? texts : [words.together(texts.length), ...texts.map((text) => `- ${text}`)];
    return ["", ...head.flatMap((line) => inset("", line, context.io.stdout.width)), ...moveLines(moves, context)];
  });
  const others = effects.length - moving.length;
  return ["", words.effects, ...lines, ...(others === 0 ? [] : ["", words.othersMoveNone(others)])];
}

function moveLines(moves: readonly Move[] | null, { command, io }: Context): readonly string[] {
  const words = compareTexts(command.language);
  if (moves === null) return [`  ${words.notComputable}`];
  return [...groupBy(moves, ({ column }) => column).values()].flatMap((some) => {
    const [first] = some;
    const named = some.slice(0, MOST_NAMED).map(({ name, from, to }) => words.move(name, from ?? words.unknown, to ?? words.unknown));
    const more = some.length > MOST_NAMED ? [words.more(some.length - MOST_NAMED)] : [];
    return [
      `  ${words.moved(first?.label ?? "", some.length)}`,
      ...[...named, ...more].flatMap((line) => inset("    ", line, io.stdout.width)),
    ];
  });
}
