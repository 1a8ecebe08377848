import path from "node:path";
import type { LayoutTexts } from "../../core/layout/outputs.ts";
import type { CliTexts } from "../../messages/cli/cli-contract.ts";
import { cliTexts } from "../../messages/cli/cli-language.ts";
import type { KindTexts } from "../../messages/kinds/kind-contract.ts";
import { kindTexts } from "../../messages/kinds/kind-language.ts";
import { layoutTexts } from "../../messages/sheets/sheet-language.ts";
import type { Command } from "./command.ts";
import type { Io } from "./io.ts";

/** The arguments of every verb: the command, input and output, and the texts. */
export interface Context {
  readonly command: Command;
  readonly io: Io;
  readonly texts: CliTexts;
  readonly layout: LayoutTexts;
  readonly kinds: KindTexts;
}

export function contextOf(command: Command, io: Io): Context {
  return { command, io, texts: cliTexts(command.language), layout: layoutTexts(command.language), kinds: kindTexts(command.language) };
}

/** A path given by the user, as an absolute path. */
export function fileAt({ io }: Context, file: string): string {
  return path.resolve(io.folder, file);
}

/** A path relative to the user's working folder. */
export function shownPath({ io }: Context, file: string): string {
  const relative = path.relative(io.folder, file);
  return relative.startsWith("..") ? file : relative;
}
