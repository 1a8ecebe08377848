import { Refusal } from "../core/issues/refusal.ts";
import { cliTexts, problemText } from "../messages/cli/cli-language.ts";
import { refusalText } from "../messages/issues/refusal-language.ts";
import { avstem } from "./verbs/avstem.ts";
import { beregn } from "./verbs/beregn.ts";
import { languageIn, parseCommand } from "./command/command.ts";
import { contextOf, type Context } from "./command/context.ts";
import { demo } from "./verbs/demo.ts";
import { NOTHING_COMPUTED } from "./command/exit-code.ts";
import { figur } from "./verbs/figur.ts";
import { forklar } from "./verbs/forklar.ts";
import { hjelp } from "./verbs/hjelp.ts";
import { print, type Io } from "./command/io.ts";
import { kart } from "./verbs/kart.ts";
import { kontroller } from "./verbs/kontroller.ts";
import { Problem } from "./command/problem.ts";
import { regler } from "./verbs/regler.ts";
import { utkast } from "./verbs/utkast.ts";

/**
 * Carries out a command line. Returns the exit code: 0 computed, 1 computed with errors in the data or figures that differ,
 * 2 nothing computed. Errors are written to standard error, never thrown.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const context = contextOf(parseCommand(argv), io);
    return await runVerb(context, argv.length > 0);
  } catch (error) {
    print(io.stderr, [complaint(error, argv, io)]);
    return NOTHING_COMPUTED;
  }
}

async function runVerb(context: Context, wasAsked: boolean): Promise<number> {
  const { verb } = context.command;
  switch (verb) {
    case "beregn":
      return beregn(context);
    case "kontroller":
      return kontroller(context);
    case "avstem":
      return avstem(context);
    case "forklar":
      return forklar(context);
    case "figur":
      return figur(context);
    case "kart":
      return kart(context);
    case "utkast":
      return utkast(context);
    case "regler":
      return regler(context);
    case "demo":
      return demo(context);
    case "hjelp":
      return hjelp(context, wasAsked);
    default:
      return verb satisfies never;
  }
}

/** The text of an error: a sentence for what the user can correct, and one line to report for what only the program's makers can. */
function complaint(error: unknown, argv: readonly string[], io: Io): string {
  const language = languageIn(argv);
  if (error instanceof Problem) return problemText(error.problem, language, io.called);
  if (error instanceof Refusal) return refusalText(error.reason, language);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = cliTexts(language).report.crash(detail.replace(/\s+/g, " "));
  return io.debug && error instanceof Error ? `${line}\n${error.stack ?? ""}` : line;
}
