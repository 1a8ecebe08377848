import { parseArgs } from "node:util";
import { verbs, type OptionKey, type Verb } from "../../messages/cli/cli-contract.ts";
import { cliTexts } from "../../messages/cli/cli-language.ts";
import { languages, type Language } from "../../messages/language/language.ts";
import { nearest } from "../../core/basics/nearest.ts";
import { options, optionsOf, wordsOf } from "./options.ts";
import { Problem } from "./problem.ts";

/** A parsed command line. */
export interface Command {
  readonly verb: Verb;
  /** The words after the verb. */
  readonly words: readonly string[];
  /** The values of the options that take one. */
  readonly values: ReadonlyMap<OptionKey, string>;
  /** The given options that take no value. */
  readonly flags: ReadonlySet<OptionKey>;
  readonly language: Language;
}

const isVerb = (word: string): word is Verb => verbs.some((verb) => verb === word);
const isLanguage = (word: string): word is Language => languages.some((language) => language === word);

const spellingsOf = (key: OptionKey) => [options[key].name, ...options[key].also];
const languageOptions = spellingsOf("language").map((name) => `--${name}`);
const versionOptions = spellingsOf("version").map((name) => `--${name}`);
const helpOptions = ["-h", ...spellingsOf("help").map((name) => `--${name}`)];

/** The language option, read before the other options; Norwegian where it is left out or unknown. */
export function languageIn(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => languageOptions.some((option) => word === option || word.startsWith(`${option}=`)));
  const word = argv[at]?.split("=")[1] ?? argv[at + 1] ?? "";
  return at >= 0 && isLanguage(word) ? word : "nb";
}

/** The command of a command line; "hjelp" for an empty line and wherever help or the version is requested. Throws a Problem. */
export function parseCommand(argv: readonly string[]): Command {
  const language = languageIn(argv);
  const [first = "hjelp"] = argv.filter((word, index) => !word.startsWith("-") && !languageOptions.includes(argv[index - 1] ?? ""));
  const asksFor = (spellings: readonly string[]) => argv.some((word) => spellings.includes(word));
  const verb = asksFor(versionOptions) || (asksFor(helpOptions) && !isVerb(first)) ? "hjelp" : first;
  if (!isVerb(verb)) throw new Problem({ code: "verb_unknown", verb, nearest: nearest(verb, verbs) });
  const { words, values, flags } = parseOptions(verb, argv);
  const own = words[0] === verb ? words.slice(1) : words;
  if (flags.has("help") && verb !== "hjelp") return { verb: "hjelp", words: [verb], values, flags, language };
  if (!flags.has("help")) checkWords(verb, own, language);
  checkLanguage(values.get("language"));
  return { verb, words: own, values, flags, language };
}

function parseOptions(verb: Verb, argv: readonly string[]): Omit<Command, "verb" | "language"> {
  const keys = new Map(optionsOf[verb].flatMap((key) => spellingsOf(key).map((name) => [name, key] as const)));
  const spelled = Object.fromEntries([...keys].map(([name, key]) => [name, { type: options[key].type }]));
  const { tokens } = parseArgs({ args: [...argv], options: spelled, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const values = new Map<OptionKey, string>();
  const flags = new Set<OptionKey>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const key = token.rawName === "-h" ? "help" : keys.get(token.name);
    if (key === undefined || !(token.rawName.startsWith("--") || token.rawName === "-h")) throw unknownOption(token.rawName, verb, keys);
    if (options[key].type === "string") values.set(key, valueOf(key, token.value, token.inlineValue === true, verb));
    else if (token.value === undefined) flags.add(key);
    else throw new Problem({ code: "option_with_value", option: token.rawName, value: token.value });
  }
  return { words, values, flags };
}

/** A value that looks like an option is an error: the value was left out; "-" is standard output. */
function valueOf(key: OptionKey, value: string | undefined, isInline: boolean, verb: Verb): string {
  const isForgotten = value === undefined || value === "" || (!isInline && value.startsWith("-") && value !== "-");
  if (!isForgotten) return value;
  const help = cliTexts("nb").help.options[key];
  throw new Problem({ code: "option_without_value", option: `--${options[key].name}`, value: help.value || verb });
}

function unknownOption(option: string, verb: Verb, keys: ReadonlyMap<string, OptionKey>): Problem {
  const name = option.replace(/^-+/, "");
  const elsewhere = verbs.filter((other) => optionsOf[other].some((key) => spellingsOf(key).includes(name)));
  const meant = elsewhere.length > 0 ? null : nearest(name, keys.keys());
  return new Problem({ code: "option_unknown", option, verb, nearest: meant === null ? null : `--${meant}`, elsewhere });
}

function checkWords(verb: Verb, words: readonly string[], language: Language): void {
  const [least, most] = wordsOf[verb];
  const wanted = cliTexts(language).help.verbs[verb].arguments;
  const missing = wanted.split(" ").slice(words.length).join(" ");
  if (words.length < least) throw new Problem({ code: "argument_missing", verb, argument: missing });
  const quoted = most === 0 ? null : words.slice(most - 1).join(" ");
  if (words.length > most) throw new Problem({ code: "argument_too_many", verb, wanted, words, quoted });
}

function checkLanguage(value: string | undefined): void {
  if (value === undefined || isLanguage(value)) return;
  throw new Problem({ code: "option_invalid", option: "--lang", value, allowed: languages, nearest: nearest(value, languages) });
}

/** The value of an option that allows a few words; null where it is not given. Throws a Problem with the allowed words. */
export function choice<Word extends string>({ values }: Command, key: OptionKey, allowed: readonly Word[]): Word | null {
  const value = values.get(key);
  if (value === undefined) return null;
  return chosen(`--${options[key].name}`, value, allowed);
}

/** One of the allowed words. Throws a Problem with the allowed words. */
export function chosen<Word extends string>(option: string, value: string, allowed: readonly Word[]): Word {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new Problem({ code: "option_invalid", option, value, allowed, nearest: nearest(value, allowed) });
  return found;
}
