import type { Sink } from "./io.ts";

/** One line of progress on a terminal, removed at the end; nothing where the output is no terminal. */
export class Progress {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Replaces the line. */
  show(text: string): void {
    if (this.#sink.isTerminal) this.#sink.write(`\r\u001b[K${text}`);
  }

  /** Removes the line. */
  clear(): void {
    if (this.#sink.isTerminal) this.#sink.write("\r\u001b[K");
  }
}
