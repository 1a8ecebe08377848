import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useFrame } from "./frame.tsx";

/** A part of the pane whose code is loaded when it is first shown. `load` must be the same function each time. */
export function Lazy({ load }: { readonly load: () => Promise<ComponentType> }) {
  const { ui } = useFrame();
  const [Part, setPart] = useState<ComponentType | null>(null);
  useEffect(() => {
    let isHere = true;
    void load().then((part) => {
      if (isHere) setPart(() => part);
    });
    return () => {
      isHere = false;
    };
  }, [load]);
  return Part ? <Part /> : <p class="quiet">{ui.frame.loading}</p>;
}
