/** The destination of text: a terminal, a file or another program. */
export interface Sink {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Characters on a line. */
  readonly width: number;
}

/** The environment of a command; tests have their own. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** The folder that relative paths are from. */
  readonly folder: string;
  /** What to type before a command of the program, as the user typed it. */
  readonly called: string;
  /** The program's own file, from which the files that come with it are found. */
  readonly program: string;
  readonly now: () => Date;
  /** Seconds since some fixed time. */
  readonly seconds: () => number;
  /** Whether unexpected errors are shown with all their details. */
  readonly debug: boolean;
}

/** Writes lines, each with its line break. */
export function print(sink: Sink, lines: readonly string[]): void {
  if (lines.length > 0) sink.write(`${lines.join("\n")}\n`);
}
