import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stateOf, writeAtomically } from "../../../src/cli/files/files.ts";
import { temporaryName } from "../../../src/cli/files/temporary-file.ts";
import { newWorld, type World } from "../program.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

const at = (name: string) => path.join(world.folder, name);

describe("what is no regular file is neither read nor written", () => {
  const kinds = [
    ["a pipe", (name: string) => execFileSync("mkfifo", [at(name)])],
    [
      "a link to a pipe",
      (name: string) => {
        execFileSync("mkfifo", [at("rør")]);
        symlinkSync(at("rør"), at(name));
      },
    ],
  ] as const;

  test.each(kinds)("%s as the file that is read", async (_, make) => {
    make("inn.xlsx");
    const { exit, err } = await world.run("kontroller", "inn.xlsx");
    expect([exit, err]).toEqual([2, "«inn.xlsx» er ingen vanlig fil, men en enhet eller et rør. Skriv navnet på en fil.\n"]);
  });

  test.each(kinds)("%s as a rule set", async (_, make) => {
    make("regler.json");
    expect((await world.run("regler", "regler.json")).err).toContain("«regler.json» er ingen vanlig fil");
  });

  test.each(kinds.flatMap(([kind, make]) => [[], ["--over"]].map((more) => [kind, more, make] as const)))(
    "%s as a destination, with %j: it is there afterwards as it was",
    async (_, more, make) => {
      make("ut.json");
      const { exit, err } = await world.run("beregn", "svar.xlsx", "--json", "ut.json", ...more);
      expect([exit, err]).toEqual([2, "«ut.json» er ingen vanlig fil, men en enhet eller et rør. Skriv navnet på en fil.\n"]);
      expect(lstatSync(at("ut.json")).isFile()).toBe(false);
      expect(readdirSync(world.folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    },
  );
});

describe("a run that was killed", () => {
  const ended = () => spawnSync(process.execPath, ["-e", ""]).pid;
  const leftBy = (pid: number) => temporaryName(at("ut.json")).replace(`-${process.pid}-`, `-${pid}-`);

  test("leaves a file that the next run removes, and one that is at work leaves its own alone", async () => {
    const [dead, other, running] = [leftBy(ended()), temporaryName(at("annet.json")), leftBy(process.ppid)];
    for (const file of [dead, other, running]) writeFileSync(file, "half");
    expect((await world.run("beregn", "svar.xlsx", "--json", "ut.json")).exit).toBe(0);
    expect([dead, other, running].map((file) => existsSync(file))).toEqual([false, true, true]);
  });

  test("has used a name that nobody can know before, and as long for every file", () => {
    const [one, other] = [temporaryName("a.xlsx"), temporaryName("a.xlsx")];
    expect(one).not.toBe(other);
    expect(temporaryName(`${"a".repeat(250)}.xlsx`)).toHaveLength(one.length);
  });
});

test("a file with the longest name that there can be is written", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lang-"));
  const file = path.join(folder, `${"a".repeat(250)}.json`);
  await writeAtomically(file, "{}");
  expect(readFileSync(file, "utf8")).toBe("{}");
  rmSync(folder, { recursive: true });
});

describe("a file that changed meanwhile is not written over", () => {
  test("one that grew, and one that came", async () => {
    writeFileSync(at("a.json"), "1");
    const before = await stateOf(at("a.json"));
    appendFileSync(at("a.json"), "2");
    await expect(writeAtomically(at("a.json"), "3", before)).rejects.toMatchObject({ problem: { code: "file_changed" } });
    await expect(writeAtomically(at("a.json"), "3", null)).rejects.toMatchObject({ problem: { code: "file_changed" } });
    expect(readFileSync(at("a.json"), "utf8")).toBe("12");
    await writeAtomically(at("a.json"), "3", await stateOf(at("a.json")));
    expect(readdirSync(world.folder).sort()).toEqual(["a.json", "svar.xlsx"]);
  });

  test("the workbook that is read and written in place", async () => {
    const change = () => {
      appendFileSync(at("svar.xlsx"), "changed");
    };
    const { exit, err } = await world.runWhile(change, "beregn", "svar.xlsx", "--over");
    expect([exit, err]).toEqual([2, "«svar.xlsx» er endret mens programmet arbeidet, og er ikke skrevet over. Kjør på nytt.\n"]);
    expect(readFileSync(at("svar.xlsx"), "utf8").endsWith("changed")).toBe(true);
  });
});
