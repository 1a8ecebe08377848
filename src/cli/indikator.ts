import { realpathSync } from "node:fs";
import process, { argv, cwd, env, stderr, stdout } from "node:process";
import { setImmediate } from "node:timers/promises";
import { problemText } from "../messages/cli/cli-language.ts";
import { languageIn } from "./command/command.ts";
import { NOTHING_COMPUTED } from "./command/exit-code.ts";
import { invocationOf } from "./command/invocation.ts";
import type { Sink } from "./command/io.ts";
import { main } from "./main.ts";

/** The least and greatest width of lines; without a terminal they have the greatest. */
const [NARROWEST, WIDEST, WITHOUT_TERMINAL, WITHOUT_SIZE] = [60, 120, 110, 80];

/** The first fault of each stream, by its code: what was written after it is lost. */
const faults = new Map<NodeJS.WriteStream, string>();

function sinkOf(stream: NodeJS.WriteStream): Sink {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (!faults.has(stream)) faults.set(stream, error.code ?? error.message);
  });
  const isTerminal = (stream as { isTTY?: boolean }).isTTY === true; // the types promise it, a pipe has none
  const width = isTerminal ? Math.min(WIDEST, Math.max(NARROWEST, stream.columns || WITHOUT_SIZE)) : WITHOUT_TERMINAL;
  return { write: (text) => void stream.write(text), isTerminal, width };
}

/** Whether all that was written to standard output has come out. A reader that has seen enough (`| head`) needs no words, and is no success either. */
async function hasComeOut(): Promise<boolean> {
  await new Promise<void>((resolve) => {
    stdout.write("", () => {
      resolve();
    });
  });
  await setImmediate(); // the fault of the last write is told after its callback
  const fault = faults.get(stdout);
  if (fault !== undefined && fault !== "EPIPE")
    stderr.write(`${problemText({ code: "output_lost", detail: fault }, languageIn(argv.slice(2)), invocation.called)}\n`);
  return fault === undefined;
}

const invocation = invocationOf({ env, cwd: cwd(), script: argv[1] ?? "." });

const exitCode = await main(argv.slice(2), {
  stdout: sinkOf(stdout),
  stderr: sinkOf(stderr),
  ...invocation,
  program: realpathSync(argv[1] ?? "."),
  now: () => new Date(),
  seconds: () => performance.now() / 1000,
  debug: env["DEBUG"] !== undefined && env["DEBUG"] !== "",
});
process.exitCode = (await hasComeOut()) ? exitCode : NOTHING_COMPUTED;
