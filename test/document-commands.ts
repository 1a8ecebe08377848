import { readFileSync } from "node:fs";

/** A command that a document tells its reader to type. */
export interface DocumentCommand {
  readonly document: string;
  readonly command: string;
}

/** Begins a command; other words in code marks are names. */
const PROGRAM = /^(?:npm|npx|node|cp|[A-Z_]+=\S+ npm) /;

/** Every command of a document, in its order: the lines of its shell blocks, and what stands in code marks in its text. */
export function commandsOf(document: string): readonly DocumentCommand[] {
  let isShell = false;
  let isCode = false;
  const commands: string[] = [];
  for (const line of readFileSync(document, "utf8").split("\n")) {
    if (/^\s*```/.test(line)) {
      isShell = !isCode && /^\s*```sh\b/.test(line);
      isCode = !isCode;
    } else if (isShell) commands.push(line.replace(/\s+# .*$/, "").trim());
    else if (!isCode) commands.push(...[...line.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code).filter((code) => PROGRAM.test(code)));
  }
  return commands.filter((command) => command !== "").map((command) => ({ document, command }));
}
