import type { Assessment } from "../../core/score/results.ts";

/** What the answers come to by the rules before, and by those that are tried out. */
export interface Results {
  readonly before: Assessment;
  readonly after: Assessment;
}
