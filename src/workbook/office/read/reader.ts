import type { Area, Sheet } from "../../../core/sheet/sheet.ts";
import type { Watch } from "../../workbook.ts";
import type { OfficeBook } from "../host/book.ts";
import { factBytes, requestBytes } from "../host/limits.ts";
import type { Preview } from "./preview.ts";
import { readBlocks, type Answer, type Block, type Fact } from "./read-blocks.ts";
import {
  bytesPerRow,
  bytesWithFacts,
  doubtfulColumns,
  queueSurroundings,
  restOf,
  sheetFrom,
  stretches,
  type Surroundings,
} from "./read-sheet.ts";
import { isAboutMerges, mergesWanted, type MergesWanted } from "./read-merges.ts";
import { send, type Pauses, type Queue } from "../host/session.ts";

const everything: readonly Fact[] = ["values", "valueTypes", "numberFormat"];
const nothingAround: Surroundings = { merges: [], hiddenRows: [] };

/** What a reading rests on, and who follows it and can stop it. */
export interface Reading {
  readonly book: OfficeBook;
  readonly pauses: Pauses;
  readonly watch: Watch | null;
}

/**
 * Reads a sheet whole, and with it others that are so small that they fit in the same answer. A large one is read in stretches of rows: first
 * the values, then what values alone do not tell.
 */
export async function readSheets(
  context: Excel.RequestContext,
  wanted: Preview,
  others: readonly Preview[],
  reading: Reading,
): Promise<readonly Sheet[]> {
  const { book, pauses } = reading;
  const isSmall = bytesWithFacts(wanted) <= requestBytes;
  if (!isSmall) return [await readLarge(context, wanted, reading)];
  const together = [wanted, ...smallOthers(wanted, others)];
  const [answers, around] = await readTogether(context, together, pauses);
  return together.map((preview, index) => {
    const own = answers.filter(({ sheetId }) => sheetId === preview.sheet.id);
    return sheetFrom(preview, withHead(preview, own), around[index] ?? nothingAround, book);
  });
}

/** The sheet as its preview shows it: its first rows, or all of it when it has no more. */
export function previewOf(preview: Preview, book: OfficeBook): Sheet {
  return sheetFrom(preview, withHead(preview, []), nothingAround, book);
}

function withHead({ head }: Preview, answers: readonly Answer[]): readonly Answer[] {
  return head ? [head, ...answers] : answers;
}

function smallOthers(wanted: Preview, others: readonly Preview[]): readonly Preview[] {
  let room = requestBytes - bytesWithFacts(wanted);
  return others.filter((preview) => {
    const isOurs = preview.sheet.ownId !== null;
    const bytes = bytesWithFacts(preview);
    if (isOurs || preview === wanted || bytes > room) return false;
    room -= bytes;
    return true;
  });
}

/**
 * Cells and all that is around them in one request; apart only where Excel finds the answer too large. Merged areas are asked for on the
 * wanted sheet alone: none other can be the survey that is about to be computed.
 */
function readTogether(
  context: Excel.RequestContext,
  previews: readonly Preview[],
  pauses: Pauses,
): Promise<readonly [readonly Answer[], readonly Surroundings[]]> {
  const blocks = previews.flatMap((preview) => blocksOf(preview, everything));
  const [wanted, ...others] = previews;
  const merges = wanted ? mergesWanted(wanted) : null;
  return withMerges(merges, { context, pauses }, (asked) => {
    const around: Queue<readonly Surroundings[]> = (request) => {
      const readers = [
        ...others.map((preview) => queueSurroundings(preview, null)(request)),
        ...(wanted ? [queueSurroundings(wanted, asked)(request)] : []),
      ];
      return () => readers.map((read) => read());
    };
    return readBlocks(context, blocks, pauses, around);
  }).then(([[answers, around], found]) => {
    const own = around.at(-1) ?? nothingAround;
    return [answers, [{ ...own, merges: found ?? own.merges }, ...around.slice(0, -1)]];
  });
}

/** Reads with the merged areas; where Excel fails at those, without them, and then gives them, found in parts. */
async function withMerges<Result>(
  merges: MergesWanted | null,
  { context, pauses }: { readonly context: Excel.RequestContext; readonly pauses: Pauses },
  read: (asked: MergesWanted | null) => Promise<Result>,
): Promise<readonly [Result, readonly Area[] | null]> {
  try {
    return [await read(merges), null];
  } catch (error) {
    if (!merges || !isAboutMerges(error)) throw error;
    const { readMergesInParts } = await import("./merges-in-parts.ts");
    return [await read(null), await readMergesInParts(context, merges, pauses)];
  }
}

function blocksOf(preview: Preview, facts: readonly Fact[]): readonly Block[] {
  const rest = restOf(preview);
  return rest ? [{ sheetId: preview.sheet.id, area: rest, facts }] : [];
}

async function readLarge(context: Excel.RequestContext, preview: Preview, reading: Reading): Promise<Sheet> {
  const { book, pauses, watch } = reading;
  const rest = restOf(preview);
  const areas = rest ? stretches(rest, bytesPerRow(preview)) : [];
  const blocks = areas.map((area) => [blockOf(preview, area, "values")]);
  // How much is to be asked for besides the values is known when they are there: about as much, it is taken to be.
  const values = await readEach(context, blocks, reading, (done, all) => watch?.progress(done, all * 2));
  const facts = await readEach(context, factBlocks(preview, values), reading, (done, all) => watch?.progress(all + done, all * 2));
  watch?.signal.throwIfAborted();
  const [around, merges] = await withMerges(mergesWanted(preview), { context, pauses }, (asked) =>
    send(context, queueSurroundings(preview, asked), pauses),
  );
  return sheetFrom(preview, withHead(preview, [...values, ...facts]), { ...around, merges: merges ?? around.merges }, book);
}

/** One request after the other, so that no answer is too large and the user can stop in between. */
async function readEach(
  context: Excel.RequestContext,
  requests: readonly (readonly Block[])[],
  { pauses, watch }: Reading,
  tell: Watch["progress"],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const [index, blocks] of requests.entries()) {
    watch?.signal.throwIfAborted();
    tell(index, requests.length);
    const [read] = await readBlocks(context, blocks, pauses, () => () => null);
    answers.push(...read);
  }
  return answers;
}

function factBlocks(preview: Preview, values: readonly Answer[]): readonly (readonly Block[])[] {
  const rest = restOf(preview);
  if (!rest) return [];
  const { formats, types } = doubtfulColumns(values);
  const blocks = [...columnBlocks(preview, rest, formats, "numberFormat"), ...columnBlocks(preview, rest, types, "valueTypes")];
  return packed(blocks);
}

function columnBlocks(preview: Preview, rest: Area, columns: readonly number[], fact: Fact): readonly Block[] {
  return columns.flatMap((column) =>
    stretches({ ...rest, column, lastColumn: column }, factBytes).map((area) => blockOf(preview, area, fact)),
  );
}

const blockOf = ({ sheet }: Preview, area: Area, fact: Fact): Block => ({ sheetId: sheet.id, area, facts: [fact] });

/** The blocks in as few requests as their answers allow. */
function packed(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const requests: Block[][] = [];
  let bytes = Infinity;
  for (const block of blocks) {
    const { row, lastRow, column, lastColumn } = block.area;
    const added = (lastRow - row + 1) * (lastColumn - column + 1) * factBytes;
    if (bytes + added > requestBytes) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(block);
    bytes += added;
  }
  return requests;
}
