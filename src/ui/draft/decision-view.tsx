import { useId } from "preact/hooks";
import { areaAddress } from "../../core/sheet/address.ts";
import type { Guess } from "../../core/draft/guess.ts";
import { draftingTexts, guessText, guessWords } from "../../messages/draft/draft-language.ts";
import { Select } from "../controls/controls.tsx";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import type { Decision } from "./decisions.ts";

/** One decision: what is guessed, how sure it is and why, the cells, and what can be said instead. */
export function DecisionView({ decision }: { readonly decision: Decision }) {
  switch (decision.kind) {
    case "columns":
      return <Columns guesses={decision.guesses} />;
    case "one":
      return (
        <>
          <Guessed guess={decision.guess} />
          <Choice guess={decision.guess} />
        </>
      );
    case "turned":
      return (
        <ul class="columns">
          {decision.guesses.map((guess) => (
            <li key={guess.id}>
              <Guessed guess={guess} />
              <Choice guess={guess} />
            </li>
          ))}
        </ul>
      );
    default:
      return decision satisfies never;
  }
}

/** A guess in words, with how sure it is and why. */
export function Guessed({ guess }: { readonly guess: Guess }) {
  const { language } = useFrame();
  return (
    <>
      <p class="guess">{`${guessText(guess, language).what}.`}</p>
      <Reason guess={guess} />
    </>
  );
}

/** How sure a guess is and why, with a button that shows its cells. */
function Reason({ guess }: { readonly guess: Guess }) {
  const { language } = useFrame();
  const certainty = guessWords(language).certainty[guess.certainty];
  return (
    <p class={`quiet certainty-${guess.certainty}`}>
      {draftingTexts(language).since(certainty, guessText(guess, language).why)} <Cells guess={guess} />
    </p>
  );
}

function Cells({ guess: { sheet, cells } }: { readonly guess: Guess }) {
  const { pane, language } = useFrame();
  const address = areaAddress(cells);
  return (
    <button
      type="button"
      class="link address"
      aria-label={draftingTexts(language).cells(address)}
      onClick={() => void pane.point({ sheet, row: cells.row, column: cells.column })}
    >
      {address}
    </button>
  );
}

function Choice({ guess }: { readonly guess: Guess }) {
  const { choice } = guess;
  if (choice?.kind === "keep") return <Keep guess={guess} isKept={choice.isKept} />;
  if (choice?.kind === "name") return <Name guess={guess} choice={choice} />;
  if (choice?.kind === "answers") return <Answers guess={guess} answers={choice.answers} chosen={choice.chosen} />;
  return null; // what columns are is chosen beside each other
}

function Keep({ guess, isKept }: { readonly guess: Guess; readonly isKept: boolean }) {
  const { pane, language } = useFrame();
  const words = draftingTexts(language);
  const isTurning = guess.about.kind === "turned";
  const choices = [
    { value: true, label: isTurning ? words.turn : words.keep },
    { value: false, label: isTurning ? words.doNotTurn : words.drop },
  ];
  return (
    <fieldset class="draft-choice">
      <legend class="visually-hidden">{guessText(guess, language).what}</legend>
      {choices.map(({ value, label }) => (
        <label key={label}>
          <input
            type="radio"
            name={guess.id}
            checked={isKept === value}
            onChange={() => {
              pane.drafts.settle(guess.id, value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

type NameChoice = Extract<Guess["choice"], { readonly kind: "name" }>;

/** Whether questions are a block, and what it is called. */
function Name({ guess, choice }: { readonly guess: Guess; readonly choice: NonNullable<NameChoice> }) {
  const { pane, language } = useFrame();
  const id = useId();
  return (
    <>
      {choice.canDrop && <Keep guess={guess} isKept={choice.isKept} />}
      {choice.isKept && (
        <div class="field">
          <label for={id}>{draftingTexts(language).nameLabel}</label>
          <input
            id={id}
            type="text"
            value={choice.name}
            onChange={({ currentTarget: { value } }) => {
              pane.drafts.settle(guess.id, value.trim() === "" ? true : value);
            }}
          />
        </div>
      )}
    </>
  );
}

interface AnswersProps {
  readonly guess: Guess;
  readonly answers: readonly string[];
  readonly chosen: readonly string[];
}

/** The answers of the list in their order; one must be left. */
function Answers({ guess, answers, chosen }: AnswersProps) {
  const { pane, language } = useFrame();
  return (
    <fieldset class="draft-choice">
      <legend>{draftingTexts(language).countedLegend}</legend>
      {answers.map((answer) => (
        <label key={answer}>
          <input
            type="checkbox"
            checked={chosen.includes(answer)}
            disabled={chosen.length === 1 && chosen.includes(answer)}
            onChange={({ currentTarget: { checked } }) => {
              const next = answers.filter((one) => (one === answer ? checked : chosen.includes(one)));
              pane.drafts.settle(guess.id, next);
            }}
          />
          {answer}
        </label>
      ))}
    </fieldset>
  );
}

/** What every column that is no question is taken for, with a list to choose from. */
function Columns({ guesses }: { readonly guesses: readonly Guess[] }) {
  const { language } = useFrame();
  const sure = guesses.filter(({ certainty }) => certainty === "certain");
  const open = guesses.filter((guess) => !sure.includes(guess));
  return (
    <>
      <p>{draftingTexts(language).roleLegend}</p>
      <ul class="columns">
        {open.map((guess) => (
          <Column key={guess.id} guess={guess} />
        ))}
      </ul>
      {sure.length > 0 && (
        <SelfFold title={draftingTexts(language).sureColumns(sure.length)}>
          {() => (
            <ul class="columns">
              {sure.map((guess) => (
                <Column key={guess.id} guess={guess} />
              ))}
            </ul>
          )}
        </SelfFold>
      )}
    </>
  );
}

function Column({ guess }: { readonly guess: Guess }) {
  const { pane, language } = useFrame();
  const { about, choice } = guess;
  if (choice?.kind !== "role" || !("header" in about)) return null;
  const { roles } = guessWords(language);
  return (
    <li>
      <p class="item-label">{about.header}</p>
      <Reason guess={guess} />
      <Select
        label={about.header}
        hidesLabel
        value={choice.chosen}
        choices={choice.roles.map((role) => ({ value: role, label: roles[role] }))}
        onChoose={(role) => {
          pane.drafts.settle(guess.id, role);
        }}
      />
    </li>
  );
}
