import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { LayoutTexts } from "../../core/layout/outputs.ts";
import { type Language } from "../../messages/language/language.ts";
import { layoutTexts } from "../../messages/sheets/sheet-language.ts";
import type { UiTexts } from "../../messages/pane/ui-contract.ts";
import { uiTexts } from "../../messages/pane/ui-language.ts";
import type { Pane } from "../pane/pane.ts";
import { languageOfTexts } from "../pane/state/rules.ts";
import type { PaneState } from "../pane/state/state.ts";

/** The context of every part of the pane: the use cases, the state, and the texts of the language. */
export interface Frame {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly language: Language;
  /** The language that the texts of the rules are in. */
  readonly languageOfRules: Language;
  readonly ui: UiTexts;
  readonly texts: LayoutTexts;
}

export const FrameContext = createContext<Frame | null>(null);

/** The frame around a component. Throws outside the pane. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error("a part of the pane stands outside it");
  return frame;
}

/** The frame of a pane as it is now; the component is drawn again when the state changes. */
export function useFrameOf(pane: Pane): Frame {
  const [state, setState] = useState(pane.store.value);
  useEffect(() => {
    setState(pane.store.value);
    return pane.store.subscribe(() => {
      setState(pane.store.value);
    });
  }, [pane]);
  const { language } = state;
  const languageOfRules = languageOfTexts(state.rules, language);
  return { pane, state, language, languageOfRules, ui: uiTexts(language), texts: layoutTexts(language) };
}
