import { HostProblem } from "../../../core/issues/host-problem.ts";
import { Refusal } from "../../../core/issues/refusal.ts";
import type { Problem } from "./state.ts";

/** An error as it is shown: the host's and the core's own with their facts, any other as unexpected. */
export function problemOf(error: unknown): Extract<Problem, { kind: "host" | "refusal" }> {
  if (error instanceof HostProblem) return { kind: "host", cause: error };
  if (error instanceof Refusal) return { kind: "refusal", refusal: error };
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "host", cause: new HostProblem({ code: "unexpected", detail }, "unknown", error) };
}
