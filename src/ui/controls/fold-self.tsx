import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Fold } from "./controls.tsx";

/** A collapsible part that holds its own state, for as long as the section is shown. */
export function SelfFold(props: {
  readonly title: ComponentChildren;
  readonly startsOpen?: boolean;
  readonly children: () => ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(props.startsOpen ?? false);
  return (
    <Fold title={props.title} isOpen={isOpen} onToggle={setOpen}>
      {props.children}
    </Fold>
  );
}
