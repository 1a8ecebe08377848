import { useEffect, useState } from "preact/hooks";
import type { Store } from "../pane/state/store.ts";

/** The store's value; the component is drawn again when it changes. */
export function useStore<Value>(store: Store<Value>): Value {
  const [value, setValue] = useState(store.value);
  useEffect(() => {
    setValue(store.value);
    return store.subscribe(() => {
      setValue(store.value);
    });
  }, [store]);
  return value;
}
