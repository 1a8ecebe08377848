import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A list to choose from: the browser's own, since its name and keys work everywhere. */
export function Select(props: {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  readonly isOpenedAtOnce?: boolean;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={props.hidesLabel ? "visually-hidden" : undefined}>
        {props.label}
      </label>
      <select
        id={id}
        value={props.value}
        onChange={({ currentTarget }) => {
          props.onChoose(currentTarget.value);
        }}
      >
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One of a few, with its meaning in a line under it. */
export function Radio(props: {
  readonly name: string;
  readonly isChosen: boolean;
  readonly label: string;
  readonly meaning: string;
  readonly onChoose: () => void;
  readonly children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="option">
      <input type="radio" id={id} name={props.name} checked={props.isChosen} aria-describedby={`${id}-meaning`} onChange={props.onChoose} />
      <div>
        <label for={id}>{props.label}</label>
        <p class="quiet" id={`${id}-meaning`}>
          {props.meaning}
        </p>
        {props.children}
      </div>
    </div>
  );
}

/** Yes or no, with a line under it. */
export function Checkbox(props: {
  readonly isChecked: boolean;
  readonly label: string;
  readonly meaning: string;
  readonly onChange: (isChecked: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="option">
      <input
        type="checkbox"
        id={id}
        checked={props.isChecked}
        aria-describedby={`${id}-meaning`}
        onChange={({ currentTarget }) => {
          props.onChange(currentTarget.checked);
        }}
      />
      <div>
        <label for={id}>{props.label}</label>
        <p class="quiet" id={`${id}-meaning`}>
          {props.meaning}
        </p>
      </div>
    </div>
  );
}

/** A collapsible part: its content is made when it is open. */
export function Fold(props: {
  readonly title: ComponentChildren;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: () => ComponentChildren;
}) {
  return (
    <details
      open={props.isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== props.isOpen) props.onToggle(currentTarget.open);
      }}
    >
      <summary>{props.title}</summary>
      {props.isOpen && <div class="folded">{props.children()}</div>}
    </details>
  );
}
