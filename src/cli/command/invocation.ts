import path from "node:path";

/** How the program was started. */
export interface Invocation {
  /** The folder where the user stands. */
  readonly folder: string;
  /** What to type before a command of the program, as the user typed it: «indikator», «npm run --silent indikator --». */
  readonly called: string;
}

/** What the process knows of its start. */
export interface Start {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The program's file as it was given to Node, or the link to it. */
  readonly script: string;
}

/** The package's script that runs the program. */
const SCRIPT = "indikator";

/**
 * Where the user stands, and how the program is called from there. npm runs a script in the folder of its package, and says in INIT_CWD where it
 * was called; other scripts that start the program pass that on, so it counts for the script of the program alone.
 */
export function invocationOf({ env, cwd, script }: Start): Invocation {
  if (env["npm_lifecycle_event"] === SCRIPT) {
    const folder = env["INIT_CWD"] ?? cwd;
    return { folder, called: npmWords(cwd, folder, env["npm_config_loglevel"] === "silent") };
  }
  if (env["npm_lifecycle_event"] === "npx") return { folder: cwd, called: `npx ${SCRIPT}` };
  const isInstalled = !script.endsWith(".js") || script.split(/[\\/]/).includes("node_modules");
  return { folder: cwd, called: isInstalled ? SCRIPT : `node ${typed(nearer(cwd, script))}` };
}

/** From the package's folder and those in it npm finds the package by itself. */
function npmWords(root: string, folder: string, isSilent: boolean): string {
  const isOutside = path.relative(root, folder).startsWith("..") || path.isAbsolute(path.relative(root, folder));
  return ["npm", ...(isOutside ? ["--prefix", typed(root)] : []), "run", ...(isSilent ? ["--silent"] : []), SCRIPT, "--"].join(" ");
}

/** A path relative to a folder where it is in it, else in full. */
function nearer(folder: string, file: string): string {
  const relative = path.relative(folder, file);
  return relative.startsWith("..") ? file : relative;
}

/** A word in quotes where a shell would part it. */
export function typed(value: string): string {
  return /^[\p{L}\p{N}_.,:/\\-]+$/u.test(value) ? value : quoted(value);
}

/** A word in quotes; in single ones where it has a sign that a shell reads as another thing in double ones. */
export function quoted(value: string): string {
  return /["$`!]/.test(value) ? `'${value.replaceAll("'", String.raw`'\''`)}'` : `"${value}"`;
}
