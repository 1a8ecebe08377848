import type { ExplanationOf, KindName } from "../../core/kinds/explanation.ts";

/** What a kind of result is called, and how its results are told. */
interface KindWords<Kind extends KindName> {
  /** Within a sentence: «indikator». */
  readonly name: string;
  /** Over the rules of this kind. */
  readonly heading: string;
  /** What a unit got: «Score 3, «høy»». */
  readonly result: (value: number, label: string) => string;
  /** Why a unit got it, in one sentence; the result is known. */
  readonly sentence: (explanation: ExplanationOf<Kind>) => string;
}

export interface KindTexts {
  readonly kinds: { readonly [Kind in KindName]: KindWords<Kind> };
  /** Of rules that are not the source's own. */
  readonly reconstructed: string;
}
