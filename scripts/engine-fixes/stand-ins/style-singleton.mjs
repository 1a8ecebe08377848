import { useEffect } from "react";
import { adopt } from "./page-styles.mjs";

/** A component that has its styles in the page while it is shown anywhere. */
export function styleSingleton() {
  let shown = 0;
  let remove = null;
  return function Style({ styles, dynamic }) {
    useEffect(() => {
      if (shown++ === 0) remove = adopt(styles);
      return () => {
        if (--shown === 0) remove();
      };
    }, [styles && dynamic]);
    return null;
  };
}
