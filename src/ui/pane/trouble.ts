import { HostProblem } from "../../core/issues/host-problem.ts";
import { Refusal } from "../../core/issues/refusal.ts";
import type { Trouble } from "./state.ts";

/** What is shown of an error: the host's and the core's own say what it is, anything else is unexpected. */
export function troubleOf(error: unknown): Extract<Trouble, { kind: "host" | "refusal" }> {
  if (error instanceof HostProblem) return { kind: "host", problem: error };
  if (error instanceof Refusal) return { kind: "refusal", refusal: error };
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "host", problem: new HostProblem({ code: "unexpected", detail }, "unknown", error) };
}
