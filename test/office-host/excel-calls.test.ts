import { readFileSync } from "node:fs";
import { excelCalls } from "../../scripts/excel-calls/calls.ts";
import { facts } from "../../scripts/excel-calls/facts.ts";
import { callsPage } from "../../scripts/excel-calls/page.ts";
import { knownMembers } from "./api/api-object.ts";
import "./office-host.ts";

const calls = excelCalls(process.cwd());
const members = calls.map(({ member }) => member);

test("the page of the calls to Excel is what the sources call now: npm run excel-calls", () => {
  expect(readFileSync("docs/excel-calls.md", "utf8")).toBe(callsPage(calls));
});

test("what is said of a member is said of one that is called", () => {
  expect(Object.keys(facts).filter((member) => !members.includes(member))).toEqual([]);
});

/** Words of a comment by which a caller must heed it. */
const warnings =
  /\blimit|\bfail|\bthrows?\b|\bnull\b|must (?:be|overlap|follow|span)|fewer than|greater than|`InvalidArgument`|isn't supported|no effect/i;

test("every member whose documentation warns of something has a fact, or warns of nothing of ours", () => {
  const ownWork = /\.(?:load|items|sync|isNullObject|value|context|completed)$/; // the library's, or other programs'
  const silent = calls.filter(({ member, comment }) => warnings.test(comment) && !(member in facts) && !ownWork.test(member));
  expect(silent.map(({ member, comment }) => `${member}: ${comment}`)).toEqual([]);
});

/** Members that the library itself answers, and events, which Office carries and not the requests. */
const ofTheLibrary = ["items", "load", "onChanged", "onSelectionChanged"];

test("the Excel of the tests knows every member of its types that is called", () => {
  const unknown = members.filter((member) => {
    const [type = "", name = ""] = member.split(".");
    const known = knownMembers.get(type);
    return known && !ofTheLibrary.includes(name) && !known.has(name.charAt(0).toUpperCase() + name.slice(1));
  });
  expect(unknown).toEqual([]);
});
