import type { CliProblem } from "../../messages/cli/cli-problem.ts";

/** Thrown when a command cannot be done and the person at the keyboard can mend it; nothing has been computed. */
export class Problem extends Error {
  readonly problem: CliProblem;

  constructor(problem: CliProblem) {
    super(`problem: ${problem.code}`);
    this.name = "Problem";
    this.problem = problem;
  }
}
