/**
 * Random bytes, truncations and XML written in other ways, of the sound workbooks of the tests: `npm run fuzz [-- TURNS [SEED]]`, with so many turns
 * of each kind for each workbook. Prints every run that ended otherwise than in a refusal or the result of the whole file, how many runs there were, and the most
 * time and memory of one. Ends with 1 where there is such a run.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { damagedBooks, randomBytes, resultOf, rewrittenBooks, type ChangedBook } from "../test/fuzz/changed-books.ts";
import { Random } from "../test/fuzz/random.ts";
import { soundBooks } from "../test/fuzz/sound-books.ts";

const turns = Number(argv[2] ?? 100);
const random = new Random(Number(argv[3] ?? 1));
const ended = { read: 0, refused: 0, wrong: 0 };
let longest = { time: 0, what: "" };
let largest = { memory: 0, what: "" };

for (const [at, bytes] of (await soundBooks()).entries()) {
  const book = { name: `workbook ${at + 1}`, bytes };
  const whole = await resultOf(bytes);
  for (const one of damagedBooks(book, turns, random)) await tell(book.name, one, whole);
  for await (const one of rewrittenBooks(book, Math.ceil(turns / 14), random)) await tell(book.name, one, whole);
  console.log(`${book.name}: ${ended.read + ended.refused + ended.wrong} runs so far`);
}
for (let turn = 0; turn < 10 * turns; turn++) await tell("bytes of no meaning", { how: `turn ${turn}`, bytes: randomBytes(random) }, null);

console.log(`${ended.read} gave the result of the whole file, ${ended.refused} were refused, ${ended.wrong} ended otherwise.`);
console.log(`The longest run took ${longest.time.toFixed(0)} ms of processor time: ${longest.what}.`);
console.log(`The process had at most ${largest.memory.toFixed(0)} MB, ${largest.what}.`);
process.exitCode = ended.wrong === 0 ? 0 : 1;

async function tell(name: string, { how, bytes }: ChangedBook, whole: string | null): Promise<void> {
  forgetPeak();
  const from = process.cpuUsage();
  const result = await resultOf(bytes).catch((error: unknown) => `error: ${String(error)}`);
  const { user, system } = process.cpuUsage(from);
  const [time, memory] = [(user + system) / 1000, peak()];
  const what = `${name}, ${how}`;
  if (time > longest.time) longest = { time, what };
  if (memory > largest.memory) largest = { memory, what };
  if (result !== null && result !== whole) console.log(`${what}: ${result} instead of ${whole ?? "a refusal"}`);
  ended[result === null ? "refused" : result === whole ? "read" : "wrong"]++;
}

/** Linux begins to measure the peak anew. */
function forgetPeak(): void {
  if (existsSync("/proc/self/clear_refs")) writeFileSync("/proc/self/clear_refs", "5");
}

/** The most memory since then, in MB; of the whole process where the system does not tell. */
function peak(): number {
  const status = "/proc/self/status";
  const found = existsSync(status) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return Number(found ?? process.resourceUsage().maxRSS) / 1024;
}
