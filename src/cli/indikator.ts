import { realpathSync } from "node:fs";
import { argv, cwd, env, stderr, stdout } from "node:process";
import type { Sink } from "./command/io.ts";
import { main } from "./main.ts";

/** The least and greatest width of lines; without a terminal they have the greatest. */
const [NARROWEST, WIDEST, WITHOUT_TERMINAL, WITHOUT_SIZE] = [60, 120, 110, 80];

function sinkOf(stream: NodeJS.WriteStream): Sink {
  // A reader that needs no more (`| head`) closes the pipe; that is no error of ours.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const isTerminal = (stream as { isTTY?: boolean }).isTTY === true; // the types promise it, a pipe has none
  const width = isTerminal ? Math.min(WIDEST, Math.max(NARROWEST, stream.columns || WITHOUT_SIZE)) : WITHOUT_TERMINAL;
  return { write: (text) => void stream.write(text), isTerminal, width };
}

process.exitCode = await main(argv.slice(2), {
  stdout: sinkOf(stdout),
  stderr: sinkOf(stderr),
  folder: cwd(),
  program: realpathSync(argv[1] ?? "."),
  now: () => new Date(),
  seconds: () => performance.now() / 1000,
  debug: env["DEBUG"] !== undefined && env["DEBUG"] !== "",
});
