import type { Certainty, Guess } from "../../core/draft/guess.ts";

/** One screen of the walk: what columns are, or one guess with its question, or the questions of an indicator that look turned round. */
export type Decision =
  | { readonly kind: "columns"; readonly guesses: readonly Guess[] }
  | { readonly kind: "one"; readonly guess: Guess }
  | { readonly kind: "turned"; readonly guesses: readonly Guess[] };

const byCertainty: readonly Certainty[] = ["certain", "likely", "unsure"];

/** What the user can decide, the most certain first; what the sheet says itself is not asked about. */
export function decisionsOf(guesses: readonly Guess[]): readonly Decision[] {
  const open = guesses.filter(({ choice }) => choice !== null);
  const columns = open.filter(({ choice }) => choice?.kind === "role");
  const turned = open.filter(({ about }) => about.kind === "turned");
  const others = open.filter((guess) => !columns.includes(guess) && !turned.includes(guess) && guess.certainty !== "certain");
  const ordered = byCertainty.flatMap((certainty) => others.filter((guess) => guess.certainty === certainty));
  return [
    ...(columns.some(({ certainty }) => certainty !== "certain") ? [{ kind: "columns", guesses: columns } as const] : []),
    ...ordered.map((guess) => ({ kind: "one", guess }) as const),
    ...groupsOf(turned).map((own) => ({ kind: "turned", guesses: own }) as const),
  ];
}

/** The guesses of each indicator together. */
function groupsOf(turned: readonly Guess[]): readonly (readonly Guess[])[] {
  const groups = new Map<string, Guess[]>();
  for (const guess of turned) {
    const name = guess.about.kind === "turned" ? guess.about.indicator : "";
    groups.set(name, [...(groups.get(name) ?? []), guess]);
  }
  return [...groups.values()];
}
