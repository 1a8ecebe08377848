import type { Refusal } from "../../core/issues/refusal.ts";
import { refusalText } from "../../messages/issues/refusal-language.ts";
import { CorrectFirst } from "./correct-first.tsx";
import { useFrame } from "./frame.tsx";

/** Why the answers or the results were refused, and the way out where there is one. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const { language } = useFrame();
  return (
    <>
      <p>{refusalText(refusal.reason, language)}</p>
      <CorrectFirst refusal={refusal} />
    </>
  );
}
