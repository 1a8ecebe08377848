/**
 * Texts of the engine's program that the build replaces. Each record has
 * - `file`: below node_modules;
 * - `find` and `replace`: the text and what stands in its place, `times` how often it must occur: another number fails the build;
 *   A text that calls `pageStyles` gets that module (stand-ins/page-styles.mjs) imported;
 * - `trap`: what the engine does that this program must not do; `upstream` and `test` as in the fixes of the running engine.
 */
const editor = "@univerjs/sheets-formula-ui/lib/es/index.js";
const sheets = "@univerjs/sheets-ui/lib/es/index.js";
const interfaceParts = "@univerjs/ui/lib/es/index.js";
const documents = "@univerjs/docs-ui/lib/es/index.js";
const messages = "sonner/dist/index.mjs";
const finding = "@univerjs/sheets-find-replace/lib/es/index.js";
const formulas = "@univerjs/engine-formula/lib/es/index.js";
const upstream = "https://github.com/dream-num/univer/issues/5679 (open)";

/** One of two, by the language of the page. */
const inPageLanguage = (english, norwegian) => `(document.documentElement.lang === "en" ? ${english} : ${norwegian})`;

/** Whether the list of functions is about the name at the cursor; until then its keys are the editor's. */
const listsName = `() => {
  const { body } = editor.getDocumentData();
  const at = editor.getCursorPosition();
  const name = /[\\p{L}\\p{N}_.]*$/u.exec(body.dataStream.slice(0, at))[0] + /^[\\p{L}\\p{N}_.]*/u.exec(body.dataStream.slice(at))[0];
  return name.toUpperCase() === searchText.toUpperCase();
}`;

/** A text with spaces of one kind; anything else as it is. */
const plainSpaces = (text) => `((text) => typeof text === "string" ? text.replace(/[\\u00a0\\u202f]/g, " ") : text)(${text})`;

/** A text of a cell as it is copied: a number without its thin spaces, which no other program reads as part of a number. */
const copied = (cell, text) => `(${cell}.t === 1 ? ${text} : String(${text}).replace(/(?<=\\d)\\u202f(?=\\d)/g, ""))`;

export const replacements = [
  {
    file: formulas,
    find: "FormulaLexerNodeCache.set(formulaString, this._currentLexerNode);",
    replace: `if (!currentHasDefinedName && !/\\b(?:LET|LAMBDA)\\s*\\(/i.test(formulaString)) FormulaLexerNodeCache.set(formulaString, this._currentLexerNode);`,
    times: 1,
    trap:
      "Formulas that have been read are cached by their text alone (0.25.1). What LET and LAMBDA name has its values in them, and a defined name its meaning: " +
      "in the next workbook the same formula is an error, 0, or what the name meant before.",
    upstream: "none found",
    test: "test/workbook/grid/fixes.test.ts «what LET, LAMBDA and defined names name is another in the next workbook»",
  },
  {
    file: editor,
    find: "matchRefDrawToken(char)",
    replace: '(char === ";" || matchRefDrawToken(char))',
    times: 1,
    trap: "While a formula is typed, cells can be pointed at after «,» (0.25.1), but not after «;».",
    upstream,
    test: "test/e2e/workbench/functions.test.ts «tell of themselves while they are written, and take the cells that are pointed at»",
  },
  {
    file: editor,
    find: "isFormulaLexerToken(nextChar)",
    replace: '(nextChar === ";" || isFormulaLexerToken(nextChar))',
    times: 1,
    trap: "A range is inserted where a «,» follows (0.25.1), but not where a «;» does.",
    upstream,
    test: "test/e2e/workbench/engine-fixes.test.ts «a range is inserted before a «;» that is already there»",
  },
  {
    file: editor,
    find: 'i === value.length - 1 ? "" : ","',
    replace: `i === value.length - 1 ? "" : ${inPageLanguage('", "', '"; "')}`,
    times: 2,
    trap: "The help on a function shows its parameters with «,» between them (0.25.1).",
    upstream,
    test: "test/e2e/workbench/functions.test.ts «tell of themselves while they are written, and take the cells that are pointed at»",
  },
  {
    file: editor,
    find: '.map((item) => item.example).join(",")',
    replace: `.map((item) => item.example).join(${inPageLanguage('","', '";"')})`,
    times: 2,
    trap: "The example of a function has «,» between its arguments (0.25.1).",
    upstream,
    test: "test/e2e/workbench/functions.test.ts «tell of themselves while they are written, and take the cells that are pointed at»",
  },
  {
    file: editor,
    find: "priority: 1e3,",
    replace: `...{ preconditions: ${listsName} }, priority: 1e3,`,
    times: 1,
    trap: "A list of functions stays for 300 ms after more is typed and takes Enter (0.25.1): no formula is entered, and a name is replaced.",
    upstream: "none found",
    test: "test/e2e/workbench/engine-fixes.test.ts «a list of functions for what was typed before does not take Enter»",
  },
  {
    file: editor,
    find: "extractFormulaError(cellData, !!arrayFormulaCellData)",
    replace:
      "extractFormulaError(arrayFormulaCellData ?? worksheet.getCellRaw(cellPos.location.row, cellPos.location.col), !!arrayFormulaCellData)",
    times: 1,
    trap: "What an error means is told by the text that the cell shows (0.25.1), which is another in Norwegian.",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «an error says what is wrong where the mouse is on it»",
  },
  {
    file: sheets,
    find: "numfmt.format(pattern, num, { throws: false })",
    replace: `numfmt.format(pattern, num, { throws: false, locale: ${inPageLanguage('"en"', '"nb"')} })`,
    times: 1,
    trap: "The sum and its companions below the sheet have English number formats (0.25.1).",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «numbers are shown with a decimal comma in cells, spilled results and the status bar»",
  },
  {
    file: sheets,
    find: "num.toLocaleString()",
    replace: `num.toLocaleString(${inPageLanguage('"en-GB"', '"nb-NO"')}).replaceAll("\\u00a0", "\\u202f")`,
    times: 1,
    trap: "The sum and its companions below the sheet have the browser's language, not the page's (0.25.1).",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «numbers are shown with a decimal comma in cells, spilled results and the status bar»",
  },
  {
    file: sheets,
    find: "if (num >= 1e8) return num.toExponential(2);",
    replace: "",
    times: 1,
    trap: "Sums from a hundred millions on are powers of ten (0.25.1), in English: 1.23e+8.",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «numbers are shown with a decimal comma in cells, spilled results and the status bar»",
  },
  {
    file: sheets,
    find: "if (isNotNullOrUndefined(cell.displayV)) return cell.displayV;",
    replace: `if (isNotNullOrUndefined(cell.displayV)) return ${copied("cell", "cell.displayV")};`,
    times: 1,
    trap: "What is copied is what is shown (0.25.1): pasted into another program a number with thin spaces would be a text.",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «a number is found by what it shows, and copied so that other programs read it as one»",
  },
  {
    file: sheets,
    find: "const content = extractPureTextFromCell(cell);",
    replace: `const content = ${copied("cell", "extractPureTextFromCell(cell)")};`,
    times: 1,
    trap: "The same in what is copied with its formats (0.25.1).",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «a number is found by what it shows, and copied so that other programs read it as one»",
  },
  {
    file: formulas,
    find: "const previewText = getFormatPreview(formatTextValueString, textValueNumber);",
    replace: "const previewText = numfmt.formatText(formatTextValueString, textValueNumber);",
    times: 1,
    trap: "TEXT reads every format as English (0.25.1): «# ##0,0» of 1234.5 is « 1235». The stand-in for numfmt reads a Norwegian one.",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «a format that is written in Norwegian is read so»",
  },
  {
    file: formulas,
    find: "const cacheValue = stringToNumberPatternCache.get(_input);",
    replace: "const cacheValue = void 0;",
    times: 1,
    trap: "What a text means as a number is cached (0.25.1), though «1,234» means another in another language. The stand-in for numfmt has a cache.",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «a number is the same number typed, pasted and in a formula»",
  },
  {
    file: finding,
    find: "let value = extractPureValue(cellData);",
    replace: `let value = ${plainSpaces("extractPureValue(cellData)")};`,
    times: 1,
    trap: "What is looked for is found only with the same kind of space (0.25.1), and thousands are shown with a thin one.",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «a number is found by what it shows, and copied so that other programs read it as one»",
  },
  {
    file: finding,
    find: "findString = findString.trim();",
    replace: `findString = ${plainSpaces("findString")}.trim();`,
    times: 1,
    trap: "The same in what is looked for (0.25.1).",
    upstream: "none found",
    test: "test/e2e/workbench/language.test.ts «a number is found by what it shows, and copied so that other programs read it as one»",
  },
  {
    file: finding,
    find: "return stayIfOnMatch ? isSame : !isSame;",
    replace: "return stayIfOnMatch || !isSame;",
    times: 2,
    trap: "The first search from a cell that does not hold what is looked for goes to the last cell that does (0.25.1), not to the next.",
    upstream: "none found",
    test: "test/e2e/workbench/menu.test.ts «Ctrl+F finds what comes next, from the first again after the last»",
  },
  {
    file: finding,
    find: "if (index === -1) index = matches.length - 1;",
    replace: "if (index === -1) index = 0;",
    times: 1,
    trap: "After the last of them comes the last again (0.25.1).",
    upstream: "none found",
    test: "test/e2e/workbench/menu.test.ts «Ctrl+F finds what comes next, from the first again after the last»",
  },
  {
    file: interfaceParts,
    find: 'const styleElement = document.createElement("style");',
    replace: "return pageStyles.adopt(`:root {\n${cssVariables}\n}`, this._styleSheetId);",
    times: 1,
    trap: "The colours of the interface are put into a style element (0.25.1), which needs 'unsafe-inline' in the page's security rule.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «the page has the styles of its libraries under a security rule that allows no style elements»",
  },
  {
    file: messages,
    find: "let style = document.createElement('style')",
    replace: "return void pageStyles.adopt(code)",
    times: 1,
    trap: "The messages of the interface (sonner 2.0.8) put their styles into style elements when they are loaded.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «the page has the styles of its libraries under a security rule that allows no style elements»",
  },
  {
    file: sheets,
    find: "const fragment = range.createContextualFragment(rawHtml);",
    replace: "const fragment = pageStyles.applyStyles(range.createContextualFragment(pageStyles.withoutStyles(rawHtml)));",
    times: 1,
    trap: "What is pasted is parsed with its style attributes (0.25.1), which the security rule refuses: no format is pasted.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «cells that are pasted from Excel have their texts and formats, and are copied with them and nothing of the page's own»",
  },
  {
    file: sheets,
    find: 'const style = this._dom.querySelector("style");',
    replace: 'const style = this._dom.querySelector("noframes");',
    times: 1,
    trap: "What is pasted from Excel has a style element (0.25.1), which the security rule refuses: see the fragment.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «cells that are pasted from Excel have their texts and formats, and are copied with them and nothing of the page's own»",
  },
  {
    file: sheets,
    find: "for (const rule of style.sheet.cssRules) {",
    replace: "for (const rule of pageStyles.rulesOf(style.textContent)) {",
    times: 1,
    trap: "Its rules are read from the element (0.25.1), which has none where the rule refuses it: nothing is pasted from Excel.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «cells that are pasted from Excel have their texts and formats, and are copied with them and nothing of the page's own»",
  },
  {
    file: documents,
    find: 'return parser.parseFromString(html, "text/html").querySelector("#univer-root");',
    replace:
      'return pageStyles.applyStyles(parser.parseFromString(pageStyles.withoutStyles(html), "text/html")).querySelector("#univer-root");',
    times: 1,
    trap: "What is pasted into a cell that is being edited is parsed with its styles (0.25.1), which the security rule refuses.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «HTML that is pasted into a cell being edited is its text»",
  },
  {
    file: documents,
    find: 'getAttribute("style")',
    replace: 'getAttribute("data-page-style")',
    times: 7,
    trap: "Of what is pasted into a cell, style attributes are read as they were written (0.25.1).",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «HTML that is pasted into a cell being edited is its text»",
  },
  {
    file: interfaceParts,
    find: "const doc = new DOMParser().parseFromString(html, HTML_CLIPBOARD_MIME_TYPE);",
    replace:
      "const doc = pageStyles.applyStyles(new DOMParser().parseFromString(pageStyles.withoutStyles(html), HTML_CLIPBOARD_MIME_TYPE));",
    times: 1,
    trap: "What is copied is parsed with its style attributes (0.25.1), which the security rule refuses.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «cells that are pasted from Excel have their texts and formats, and are copied with them and nothing of the page's own»",
  },
  {
    file: interfaceParts,
    find: 'sanitizeParsedHtml(doc, { strippedSelector: "script, iframe, object, embed" });',
    replace: 'sanitizeParsedHtml(doc, { strippedSelector: "script, iframe, object, embed, noframes" });',
    times: 1,
    trap: "Style elements of what is copied (0.25.1), by the name that they have when it is parsed.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «cells that are pasted from Excel have their texts and formats, and are copied with them and nothing of the page's own»",
  },
  {
    file: interfaceParts,
    find: 'if (attributeName.startsWith("on")) return;',
    replace: 'if (attributeName.startsWith("on") || attributeName === "data-page-style") return;',
    times: 1,
    trap: "Attributes for the page's own data are copied (0.25.1): those for styles must not be.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «cells that are pasted from Excel have their texts and formats, and are copied with them and nothing of the page's own»",
  },
  {
    file: interfaceParts,
    find: "if (sanitizedStyle) targetElement.setAttribute(attribute.name, sanitizedStyle);",
    replace: "if (sanitizedStyle) targetElement.style.cssText = sanitizedStyle;",
    times: 1,
    trap: "Style attributes of what is copied are set as texts (0.25.1), which the security rule refuses.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «cells that are pasted from Excel have their texts and formats, and are copied with them and nothing of the page's own»",
  },
  {
    file: interfaceParts,
    find: "if (!this.supportClipboard) return this._legacyCopyHtml(text, html);",
    replace:
      "if (pageStyles.copyHtml(text, html, customData)) return; if (!this.supportClipboard) return this._legacyCopyHtml(text, html);",
    times: 1,
    trap: "Cells are written to the clipboard (0.25.1) in a way for which Chromium parses their HTML in the page: its rule refuses each cell's style.",
    upstream: "none found",
    test: "test/e2e/workbench/styles.test.ts «cells that are pasted from Excel have their texts and formats, and are copied with them and nothing of the page's own»",
  },
];

/** The program of a file with its replacements made. Throws where a text does not occur as often as it must. */
export function replaceTexts(program, records) {
  return records.reduce((text, { file, find, replace, times }) => {
    const parts = text.split(find);
    if (parts.length !== times + 1) throw new Error(`${file} has the text ${find} ${parts.length - 1} times, not ${times}`);
    return parts.join(replace);
  }, program);
}
