import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useFrame } from "./frame.tsx";

interface Loading<Props extends object> {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** A part of the pane whose code is loaded when it is first shown. `load` must be the same function each time. */
export function Lazy<Props extends object>({ load, props }: Loading<Props>) {
  const { ui } = useFrame();
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    let isHere = true;
    void load().then((part) => {
      if (isHere) setPart(() => part);
    });
    return () => {
      isHere = false;
    };
  }, [load]);
  return Part ? <Part {...props} /> : <p class="quiet">{ui.frame.loading}</p>;
}
