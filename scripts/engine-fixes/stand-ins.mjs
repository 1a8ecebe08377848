/**
 * Modules that the build puts in place of packages' own. Each record has
 * - `name`: what it stands in for;
 * - `filter`: the import paths that are replaced, and where given the `importer` and the `kind` of the import;
 * - `file`: the module in ./stand-ins that is used instead;
 * - `trap`: what the package does that this program must not do; `upstream` and `test` as in the fixes of the running engine.
 */
export const standIns = [
  {
    name: "numfmt",
    filter: /^numfmt$/,
    file: "numfmt.mjs",
    trap:
      "Each time a cell with a text is drawn, the engine (0.25.1) parses the text as a date, a time and a number. A survey has few distinct " +
      "answers in thousands of cells, so the results are cached. Numbers are parsed in English: «12,5» is 125, whatever the language of the page.",
    upstream: "none found",
    test: "test/workbook/grid/text-parsing.properties.test.ts «a text is parsed once, with the same result as by the package»",
  },
  {
    name: "franc-min",
    filter: /^franc-min$/,
    file: "franc-min.mjs",
    trap:
      "The renderer (0.25.1) bundles trigram tables that recognise the language of a text, for hyphenation, which cells never use. They are " +
      "loaded and run before the first drawing.",
    upstream: "none found",
    test: "test/workbook/grid/engine-build.test.ts «what cells never use is left out of the bundle»",
  },
  {
    name: "hyphenation word lists",
    filter: /^\.\//,
    importer: /@univerjs[\\/]engine-render/,
    kind: "dynamic-import",
    file: "empty.mjs",
    trap: "The renderer (0.25.1) brings hyphenation patterns of seventy languages as files of their own, which the service worker would fetch.",
    upstream: "none found",
    test: "test/workbook/grid/engine-build.test.ts «what cells never use is left out of the bundle»",
  },
  {
    name: "opentype.js",
    filter: /^opentype\.js$/,
    file: "opentype.mjs",
    trap: "The renderer (0.25.1) bundles a parser of font files, for local fonts that the page must be given access to. This page never asks.",
    upstream: "none found",
    test: "test/workbook/grid/engine-build.test.ts «what cells never use is left out of the bundle»",
  },
  {
    name: "localforage",
    filter: /^localforage$/,
    file: "localforage.mjs",
    trap:
      "The interface (0.25.1) keeps settings of its own buttons in IndexedDB. The buttons are not shown here, and what the user works on is " +
      "kept by this program itself.",
    upstream: "none found",
    test: "test/workbook/grid/engine-build.test.ts «what cells never use is left out of the bundle»",
  },
  {
    name: "cjk-regex",
    filter: /^cjk-regex$/,
    file: "cjk-regex.mjs",
    trap:
      "The renderer (0.25.1) builds regular expressions of Chinese, Japanese and Korean letters from tables of all of Unicode while the page " +
      "starts. The browser knows the scripts by their names.",
    upstream: "none found",
    test: "test/workbook/grid/engine-build.test.ts «Chinese, Japanese and Korean letters are recognised, and no others»",
  },
  {
    name: "zod's locales",
    filter: /\/locales\/index\.js$/,
    importer: /[\\/]zod[\\/]/,
    file: "zod-locales.mjs",
    trap: "zod (4.6.7, not the grid engine) bundles its error messages in forty languages. Rule sets have messages of their own.",
    upstream: "none found",
    test: "test/workbook/grid/engine-build.test.ts «what cells never use is left out of the bundle»",
  },
  {
    name: "react-style-singleton",
    filter: /^react-style-singleton$/,
    file: "style-singleton.mjs",
    trap:
      "Menus and dialogs (react-remove-scroll 2, below the interface) put styles into a style element while they are open, which the page's " +
      "security rule refuses.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «the page has the styles of its libraries under a security rule that allows no style elements»",
  },
];
