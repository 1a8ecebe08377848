import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { engineBuild } from "../../../scripts/engine-fixes/engine-build.mjs";

type Bundled = typeof import("./entry.ts");

const root = path.resolve(import.meta.dirname, "../../..");
const outfile = path.join(root, "node_modules/.cache/grid-tests", `grid-${process.pid}.cjs`);

/** Iterator helpers, which the engine uses and browsers have; Node 20 lacks them. */
const iteratorHelpers = `{
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  const helpers = {
    some(test) { for (const one of this) if (test(one)) return true; return false; },
    every(test) { for (const one of this) if (!test(one)) return false; return true; },
    find(test) { for (const one of this) if (test(one)) return one; },
    forEach(visit) { for (const one of this) visit(one); },
    toArray() { return [...this]; },
    map(change) { return [...this].map(change).values(); },
    filter(test) { return [...this].filter(test).values(); },
  };
  for (const [name, value] of Object.entries(helpers)) if (!prototype[name]) Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}`;

/** Message channels that let the program end once they have delivered: the engine leaves those of a stopped calculation open. */
const endingChannels = `var MessageChannel = class extends globalThis.MessageChannel {
  constructor() {
    super();
    this.port1.addEventListener("message", () => this.port1.unref(), { once: true });
  }
};`;

/** The grid's adapter with its engine for Node: the program that ships, but for what it draws. */
export async function loadGrid(): Promise<Bundled> {
  const entry = path.join(root, "test/workbook/grid/entry.ts");
  await build(engineBuild({ entryPoints: [entry], outfile, format: "cjs", banner: { js: `${iteratorHelpers}\n${endingChannels}` } }));
  return createRequire(import.meta.url)(outfile) as Bundled; // it was bundled from that file
}
