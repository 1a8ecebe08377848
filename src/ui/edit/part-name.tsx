import type { Edit } from "../../core/compare/edits.ts";
import { useFrame } from "../controls/frame.tsx";

interface Props {
  readonly name: string;
  /** What is named, for those who cannot see where it stands. */
  readonly label: string;
  readonly edit: (text: string) => Edit;
}

/** The name of a score or a grade, which can be changed unless it is shown in another language than the rules' own. */
export function PartName({ name, label, edit }: Props) {
  const { pane, state, language } = useFrame();
  if (Object.hasOwn(state.trial?.rules.translations ?? {}, language)) return <>{name}</>;
  return (
    <input
      class="part-name"
      type="text"
      value={name}
      aria-label={label}
      onChange={({ currentTarget }) => {
        pane.trials.change(edit(currentTarget.value));
        if (currentTarget.value.trim() === "") currentTarget.value = name;
      }}
    />
  );
}
