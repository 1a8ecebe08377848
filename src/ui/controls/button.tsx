interface Props {
  readonly label: string;
  readonly isOff: boolean;
  readonly act: () => void;
}

/** A small button of Fluent's. One that is off can have the keyboard and does nothing. */
export function Button({ label, isOff, act }: Props) {
  return (
    <fluent-button
      size="small"
      disabled-focusable={isOff}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) act();
      }}
    >
      {label}
    </fluent-button>
  );
}
