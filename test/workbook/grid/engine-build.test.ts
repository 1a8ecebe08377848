import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import { engineBuild } from "../../../scripts/engine-fixes/engine-build.mjs";
import { replaceTexts, replacements } from "../../../scripts/engine-fixes/replacements.mjs";
import * as cjk from "../../../scripts/engine-fixes/stand-ins/cjk-regex.mjs";

const root = path.resolve(import.meta.dirname, "../../..");

/** The files below node_modules that a bundle is made of. */
async function packagesIn(...entries: readonly string[]): Promise<string[]> {
  const entryPoints = entries.map((entry) => path.join(root, entry));
  const { metafile } = await build(
    engineBuild({ absWorkingDir: root, entryPoints, outdir: "out", splitting: true, format: "esm", write: false, metafile: true }),
  );
  return Object.keys(metafile?.inputs ?? {}).flatMap((file) => /^node_modules\/(.*)$/.exec(file)?.[1] ?? []);
}

describe("the build of the engine", () => {
  test("what cells never use is left out of the bundle", async () => {
    const files = await packagesIn("src/workbook/grid/univer/engine/interface.ts", "src/core/ruleset/ruleset.ts");
    const packages = new Set(files.map((file) => /^(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]));
    expect(
      [...packages].filter((name) => /^(?:franc|trigram-utils|n-gram|opentype|localforage|cjk-regex|unicode-regex)/.test(name ?? "")),
    ).toEqual([]);
    expect(files.filter((file) => file.startsWith("@univerjs/engine-render/lib/es/"))).toEqual(["@univerjs/engine-render/lib/es/index.js"]);
    const locales = files.flatMap((file) => /^zod\/v4\/locales\/(.*)\.js$/.exec(file)?.[1] ?? []);
    expect(locales).toEqual(["en"]);
  });

  test("a replacement whose text is not there as often as it must be fails the build", () => {
    const record = { file: "editor.js", find: ",", replace: ";", times: 2 };
    expect(replaceTexts("a,b,c", [record])).toBe("a;b;c");
    expect(() => replaceTexts("a,b", [record])).toThrow("editor.js has the text , 1 times, not 2");
    expect(() => replaceTexts("abc", replacements)).toThrow(/0 times/);
  });

  test("Chinese, Japanese and Korean letters are recognised, and no others", () => {
    const [letter, punctuation, all] = [cjk.letters().toRegExp(), cjk.punctuations().toRegExp(), cjk.all().toRegExp()];
    for (const text of ["漢", "字", "か", "カ", "한", "ㄅ"]) expect([letter.test(text), all.test(text)]).toEqual([true, true]);
    for (const text of ["。", "「", "，", "！"])
      expect([letter.test(text), punctuation.test(text), all.test(text)]).toEqual([false, true, true]);
    const european = Array.from({ length: 0x2b0 - 0x20 }, (_, index) => String.fromCharCode(index + 0x20));
    expect(
      [...european, "«", "–", "…", "Ω", "Я", "א", "ع"].filter((text) => all.test(text) || letter.test(text) || punctuation.test(text)),
    ).toEqual([]);
  });
});
