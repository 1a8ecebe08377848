export interface Replacement {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly times: number;
  readonly trap: string;
  readonly upstream: string;
  readonly test: string;
}

export const replacements: readonly Replacement[];
export function replaceTexts(program: string, records: readonly Pick<Replacement, "file" | "find" | "replace" | "times">[]): string;
