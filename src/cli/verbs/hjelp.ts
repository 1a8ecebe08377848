import { verbs, type OptionKey, type Verb } from "../../messages/cli/cli-contract.ts";
import { chosen } from "../command/command.ts";
import type { Context } from "../command/context.ts";
import { COMPUTED, NOTHING_COMPUTED } from "../command/exit-code.ts";
import { print } from "../command/io.ts";
import { programVersion } from "../report/log.ts";
import { options, optionsOf } from "../command/options.ts";
import { hanging, lengthOf, padded, wrap } from "../report/text-table.ts";

/** Shows help for the program or one verb, or the version. Returns the exit code: 2 for an empty command line. */
export function hjelp(context: Context, wasAsked: boolean): number {
  const { command, io } = context;
  const [word] = command.words;
  if (command.flags.has("version")) print(io.stdout, [`indikator ${programVersion}`]);
  else print(io.stdout, word === undefined || word === "hjelp" ? programHelp(context) : verbHelp(chosen("hjelp", word, verbs), context));
  return wasAsked ? COMPUTED : NOTHING_COMPUTED;
}

function programHelp(context: Context): readonly string[] {
  const { help } = context.texts;
  const { width } = context.io.stdout;
  const column = Math.max(...verbs.map((verb) => lengthOf(verb))) + 4;
  return [
    help.title,
    "",
    ...wrap(help.intro, width),
    "",
    `${help.usage}: ${context.io.called} ${help.verbWord} … ${help.optionsWord}`,
    "",
    `${help.verbsHeading}:`,
    ...verbs.flatMap((verb) => hanging(padded(`  ${verb}`, column), help.verbs[verb].summary, width)),
    "",
    `${help.examplesHeading}:`,
    ...exampleLines(help.examples, context),
    "",
    `${help.optionsHeading}:`,
    ...optionLines(optionsOf.hjelp, context),
    "",
    `${help.exitHeading}:`,
    ...help.exits.map((line) => `  ${line}`),
    "",
    help.more(context.io.called),
  ];
}

function verbHelp(verb: Verb, context: Context): readonly string[] {
  const { help } = context.texts;
  const { width } = context.io.stdout;
  const { summary, about, examples, arguments: words } = help.verbs[verb];
  return [
    `indikator ${verb}: ${summary}`,
    "",
    `${help.usage}: ${[context.io.called, verb, words, help.optionsWord].filter((part) => part !== "").join(" ")}`,
    ...about.flatMap((text) => ["", ...wrap(text, width)]),
    "",
    `${help.optionsHeading}:`,
    ...optionLines(optionsOf[verb], context),
    ...(examples.length > 0 ? ["", `${help.examplesHeading}:`, ...exampleLines(examples, context)] : []),
    ...otherSpellings(optionsOf[verb], context),
  ];
}

function optionLines(keys: readonly OptionKey[], { texts, io }: Context): readonly string[] {
  const { options: helpOf } = texts.help;
  const spelled = keys.map((key) => `  --${options[key].name}${helpOf[key].value === "" ? "" : ` ${helpOf[key].value}`}`);
  const column = Math.max(...spelled.map(lengthOf)) + 2;
  return keys.flatMap((key, index) => hanging(padded(spelled[index] ?? "", column), helpOf[key].text, io.stdout.width));
}

/** How the options are spelled else: «--out for --ut, --sheet for --ark». */
function otherSpellings(keys: readonly OptionKey[], { texts, io }: Context): readonly string[] {
  const pairs = keys.flatMap((key) => options[key].also.map((also) => [`--${also}`, `--${options[key].name}`] as const));
  return ["", ...wrap(texts.help.alsoSpelled(pairs), io.stdout.width)];
}

function exampleLines(examples: readonly (readonly [string, string])[], { io }: Context): readonly string[] {
  const { called, stdout } = io;
  const { width } = stdout;
  const column = Math.max(...examples.map(([line]) => lengthOf(line))) + lengthOf(called) + 5;
  return examples.flatMap(([line, meaning]) =>
    column + lengthOf(meaning) <= width
      ? [padded(`  ${called} ${line}`, column) + meaning]
      : [`  ${called} ${line}`, ...hanging("      ", meaning, width)],
  );
}
