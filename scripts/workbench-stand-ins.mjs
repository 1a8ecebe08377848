import { readFileSync } from "node:fs";

/**
 * The engine looks, each time it draws a cell with a text, whether the text could be a number or a date. The answers of a survey are few
 * and stand in thousands of cells: what was found is remembered.
 */
const rememberingNumfmt = `
  import { parseDate as date, parseTime as time, parseNumber as number } from "numfmt";
  export * from "numfmt";
  const most = 10_000;
  const remembering = (parse) => {
    const known = new Map();
    return (text, options) => {
      if (options !== undefined || typeof text !== "string") return parse(text, options);
      if (known.has(text)) return known.get(text);
      if (known.size >= most) known.clear();
      const found = parse(text);
      known.set(text, found);
      return found;
    };
  };
  export const parseDate = remembering(date);
  export const parseTime = remembering(time);
  export const parseNumber = remembering(number);`;

/**
 * The engine's help with formulas knows «,» alone between arguments. Here cells can be pointed at after «;» too, and «;» is what it shows.
 * Each piece of its program, what stands in its place, and how often it is there.
 */
const withSemicolon = [
  ["matchRefDrawToken(char)", '(char === ";" || matchRefDrawToken(char))', 1],
  ["isFormulaLexerToken(nextChar)", '(nextChar === ";" || isFormulaLexerToken(nextChar))', 1],
  ['i === value.length - 1 ? "" : ","', 'i === value.length - 1 ? "" : "; "', 2],
  ['.map((item) => item.example).join(",")', '.map((item) => item.example).join(";")', 2],
];

function replaced(program, pieces) {
  return pieces.reduce((text, [piece, ours, times]) => {
    const parts = text.split(piece);
    if (parts.length !== times + 1) throw new Error(`The engine has ${piece} in ${parts.length - 1} places, not in ${times}`);
    return parts.join(ours);
  }, program);
}

/**
 * What the engine brings along and cells never use, and what stands in its place. Each would be loaded and run before the page is there.
 */
const standIns = {
  // Tells which language a text is in, in order to hyphenate it.
  "franc-min": "export const franc = () => 'und';",
  // Shapes letters from font files, where a page has been given leave to read them. This one never asks.
  "opentype.js": "export const parse = () => { throw new Error('no font files are read here'); };",
  // Keeps what the engine's own buttons remember. Nothing of it is of use, and what the user works on is kept by ourselves.
  localforage: `
    const kept = new Map();
    export default {
      getItem: async (key) => kept.get(key) ?? null,
      setItem: async (key, value) => (kept.set(key, value), value),
      removeItem: async (key) => void kept.delete(key),
      clear: async () => kept.clear(),
      key: async (index) => [...kept.keys()][index] ?? null,
      keys: async () => [...kept.keys()],
      iterate: async (visit) => [...kept].forEach(([key, value], index) => visit(value, key, index + 1)),
    };`,
  // Tells Chinese, Japanese and Korean letters from tables of all letters; the browser knows them.
  "cjk-regex": `
    const letters = "\\\\p{Script=Han}\\\\p{Script=Katakana}\\\\p{Script=Hiragana}\\\\p{Script=Hangul}\\\\p{Script=Bopomofo}";
    const punctuations = "\\\\u2ff0-\\\\u2fff\\\\u3000-\\\\u303f\\\\u30a0-\\\\u30ff\\\\u3190-\\\\u319f\\\\u31c0-\\\\u31ef\\\\u3200-\\\\u33ff\\\\ufe10-\\\\ufe6f\\\\uff00-\\\\uffef";
    const charset = (inside) => ({ toRegExp: () => new RegExp("[" + inside + "]", "u") });
    const all = () => charset(letters + punctuations);
    const punctuation = () => charset(punctuations);
    const letter = () => charset(letters);
    export { all, letter as letters, punctuation as punctuations };`,
  numfmt: rememberingNumfmt,
  "zod locales": `
    export { default as en } from "zod/v4/locales/en.js";
    export { default as no } from "zod/v4/locales/no.js";`,
};

const namespace = "stand-in";

export const withStandIns = {
  name: "with-stand-ins",
  setup({ onResolve, onLoad }) {
    const names = new RegExp(`^(?:${Object.keys(standIns).join("|").replaceAll(".", "\\.")})$`);
    // What a stand-in itself asks for is the real one.
    onResolve({ filter: names }, ({ path: name, namespace: from }) => (from === namespace ? undefined : { path: name, namespace }));
    // The engine would hyphenate words in fifty languages; in cells it never does, and its word lists stay behind.
    onResolve({ filter: /^\.\// }, ({ kind, importer }) =>
      kind === "dynamic-import" && importer.includes("@univerjs/engine-render") ? { path: "word list", namespace } : undefined,
    );
    onLoad({ filter: /[\\/]@univerjs[\\/]sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/ }, ({ path: file }) => ({
      contents: replaced(readFileSync(file, "utf8"), withSemicolon),
    }));
    // Zod has its messages in forty languages; the two that the program speaks are kept.
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path: "zod locales", namespace } : undefined,
    );
    onLoad({ filter: /.*/, namespace }, ({ path: name }) => ({
      contents: standIns[name] ?? "export default {};",
      resolveDir: import.meta.dirname,
    }));
  },
};
