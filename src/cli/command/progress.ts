import type { Sink } from "./io.ts";

/** One line on a terminal that says what is going on, and is gone when it is done; nothing where nobody is looking. */
export class Progress {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Shows this instead of what was shown. */
  show(text: string): void {
    if (this.#sink.isTerminal) this.#sink.write(`\r\u001b[K${text}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#sink.isTerminal) this.#sink.write("\r\u001b[K");
  }
}
