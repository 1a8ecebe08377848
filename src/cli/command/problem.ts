import type { CliProblem } from "../../messages/cli/cli-problem.ts";

/** Thrown when a command cannot be carried out and the user can correct it; nothing has been computed. */
export class Problem extends Error {
  readonly problem: CliProblem;

  constructor(problem: CliProblem) {
    super(`problem: ${problem.code}`);
    this.name = "Problem";
    this.problem = problem;
  }
}
