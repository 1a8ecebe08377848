import { Refusal } from "../../src/core/issues/refusal.ts";
import { ssb2018 } from "../core/surveys.ts";
import { assessedCase } from "./assessed-case.ts";
import { testOnCase } from "./shared-case.ts";

/** The reason why a workbook is refused; null where it is read. */
async function refusalOf(bytes: Uint8Array): Promise<Refusal["reason"] | null> {
  try {
    await assessedCase(bytes, ssb2018);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

testOnCase("mut-wf-crash-case.xlsx", "a table with a column too few is refused as damaged", async (bytes) => {
  expect(await refusalOf(bytes)).toMatchObject({ code: "damaged", part: "xl/tables/table1.xml" });
});

testOnCase("mut-ILL-differs-rename.xlsx", "a sheet that is not well-formed is refused as damaged", async (bytes) => {
  expect(await refusalOf(bytes)).toMatchObject({ code: "damaged", part: "xl/worksheets/sheet2.xml" });
});

testOnCase(
  "sheet-240MB-blanks.xlsx",
  "a part that says next to nothing at great length is refused before it is inflated",
  async (bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ code: "too_large", part: "xl/worksheets/sheet2.xml" });
  },
);

testOnCase("shared-answer-1-2MB-hang.xlsx", "an answer longer than a cell can hold is cut, and reported once a column", async (bytes) => {
  const { issues } = await assessedCase(bytes, ssb2018);
  const unknown = issues.filter((issue) => issue.code === "answer_unknown");
  expect(new Set(unknown.map(({ item }) => item)).size).toBe(unknown.length);
  for (const { answer } of unknown) expect(String(answer)).toHaveLength(32_767);
});
