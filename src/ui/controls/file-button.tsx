interface Props {
  readonly id: string;
  readonly label: string;
  /** What the browser's choice of file shows, such as .json. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** A button that opens the browser's own choice of file. */
export function FileButton({ id, label, accept, onChoose }: Props) {
  return (
    <>
      <input
        id={id}
        class="hidden-file"
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          if (file) onChoose(file);
        }}
      />
      <fluent-button size="small" onClick={() => document.getElementById(id)?.click()}>
        {label}
      </fluent-button>
    </>
  );
}
