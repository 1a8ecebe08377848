import type { KindName } from "../../core/ruleset/ruleset.ts";

/** What a kind of result is called. */
interface KindWords {
  /** Within a sentence: «indikator». */
  readonly name: string;
  /** Over the rules of this kind. */
  readonly heading: string;
  /** What a unit gets: «Score». */
  readonly value: string;
}

export interface KindTexts {
  readonly kinds: Readonly<Record<KindName, KindWords>>;
  /** Of rules that are not the source's own. */
  readonly reconstructed: string;
}
