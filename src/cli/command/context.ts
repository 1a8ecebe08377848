import path from "node:path";
import type { LayoutTexts } from "../../core/layout/outputs.ts";
import type { CliTexts } from "../../messages/cli/cli-contract.ts";
import { cliTexts } from "../../messages/cli/cli-language.ts";
import { layoutTexts } from "../../messages/sheets/sheet-language.ts";
import type { Command } from "./command.ts";
import type { Io } from "./io.ts";

/** What every verb is given: the command, the world, and the words. */
export interface Context {
  readonly command: Command;
  readonly io: Io;
  readonly texts: CliTexts;
  readonly layout: LayoutTexts;
}

export function contextOf(command: Command, io: Io): Context {
  return { command, io, texts: cliTexts(command.language), layout: layoutTexts(command.language) };
}

/** A path given by the user, as the file system needs it. */
export function fileAt({ io }: Context, file: string): string {
  return path.resolve(io.folder, file);
}

/** A path as the user would write it from where they stand. */
export function shownPath({ io }: Context, file: string): string {
  const relative = path.relative(io.folder, file);
  return relative.startsWith("..") ? file : relative;
}
