import { foldTight } from "../basics/fold.ts";
import type { HeaderIndex } from "./headers/header-index.ts";
import type { HeaderCell } from "./headers/read-header.ts";
import type { MatchReason } from "./matched/matched.ts";
import { blockOfText } from "./headers/read-header.ts";
import { similarItem } from "./similar.ts";

/**
 * How strongly a column claims an item: 4 its id or its text, 3 its text under the heading of its block, 2 its text under an unknown
 * heading, 1 nearly its text. 3 and 4 are certain; 1 and 2 are likely, are used only when no other column claims the item as strongly,
 * and are always reported.
 */
export type Strength = 1 | 2 | 3 | 4;

/**
 * How exactly a header is the item's, which decides between claims of the same strength: 3 under its block's own name, 2 its text or a question's id
 * as they stand, 1 an alias or the id of a column about the unit, 0 a variant of these, such as one with a number in front or a year behind.
 */
export type Exactness = 0 | 1 | 2 | 3;

/** What Excel tables and survey tools put behind a heading that another column has too: no year. */
const REPEATED = /[\s._(-]*\d{1,2}\)?$/;

/** The items a column may hold: one, or several where nothing distinguishes them. */
export interface Claim {
  readonly column: number;
  readonly header: string;
  readonly items: readonly string[];
  readonly strength: Strength;
  readonly exactness: Exactness;
  /** The question that it stands under, in the header or above; "" for none. */
  readonly under: string;
  readonly reason: MatchReason;
}

/** The columns' claims, from their headers, the headings above and the columns beside; columns that hold no item are left out. */
export function claimItems(cells: readonly HeaderCell[], index: HeaderIndex): readonly Claim[] {
  const learnt = learnHeadings(cells, index);
  const claims = cells.map((cell) => claimOf(cell, learnt, index));
  const resolved = claims.map((claim, at) =>
    claim && claim.items.length > 1 ? resolveByNeighbours(claim, claims[at - 1], claims[at + 1], index) : claim,
  );
  return byElimination(resolved.filter((claim) => claim !== null));
}

/** Headings over at least two items, all of one block, are that block's, whatever their wording, unless another heading has its name. */
function learnHeadings(cells: readonly HeaderCell[], index: HeaderIndex): ReadonlyMap<string, string> {
  const named = new Set(cells.flatMap((cell) => ownBlock(cell, index) ?? []));
  const items = new Map<string, Set<string>>();
  for (const cell of cells) {
    const [item, ...others] = cell.reading?.items ?? [];
    if (item === undefined || others.length > 0) continue;
    for (const heading of [inCell(cell), aboveCell(cell)]) {
      if (heading !== null) items.set(heading, (items.get(heading) ?? new Set()).add(item));
    }
  }
  const learnt = new Map<string, string>();
  for (const [heading, under] of items) {
    const blocks = new Set([...under].map((item) => index.blockOf.get(item)));
    const [block] = blocks;
    if (under.size > 1 && blocks.size === 1 && block !== undefined && !named.has(block)) learnt.set(heading, block);
  }
  return learnt;
}

/** The block that names itself in front of the item, or in the heading over it. */
function ownBlock({ reading, above }: HeaderCell, index: HeaderIndex): string | null {
  return (reading?.items ?? []).length > 0 ? (reading?.headingBlock ?? blockOfText(above, index)) : null;
}

const underOf = ({ reading, above }: HeaderCell) => `${reading?.heading ?? ""}${foldTight(above)}`;

const inCell = ({ reading }: HeaderCell) => (reading && reading.heading !== "" && !reading.hasMore ? `in ${reading.heading}` : null);
const aboveCell = ({ above }: HeaderCell) => (above === "" ? null : `above ${foldTight(above)}`);

function claimOf(cell: HeaderCell, learnt: ReadonlyMap<string, string>, index: HeaderIndex): Claim | null {
  const { reading, column, text: header } = cell;
  const above = blockOfText(cell.above, index) ?? learnt.get(aboveCell(cell) ?? "") ?? null;
  if (!reading) return numbered(cell, above, index) ?? similar(cell, index);
  const block = reading.headingBlock ?? learnt.get(inCell(cell) ?? "") ?? null;
  const fitting = reading.items.filter((item) => block === null || (index.blockOf.get(item) ?? block) === block);
  if (fitting.length === 0) return null;
  const under = fitting.length > 1 ? fitting.filter((item) => index.blockOf.get(item) === above) : [];
  const items = under.length > 0 ? under : fitting;
  const isPart = reading.how === "part";
  const strength = !isPart ? 4 : block !== null && !reading.hasMore ? 3 : 2;
  const reason = under.length > 0 ? "block_and_code" : isPart ? "label_in_header" : reading.how === "code" ? "code" : "label";
  return { column, header, items, strength, exactness: exactnessOf(cell, items, index), under: underOf(cell), reason };
}

function exactnessOf(cell: HeaderCell, items: readonly string[], index: HeaderIndex): Exactness {
  const block = ownBlock(cell, index);
  if (block !== null && items.some((item) => index.blockOf.get(item) === block)) return 3;
  const text = foldTight(cell.text.replace(REPEATED, ""));
  if (items.some((item) => foldTight(index.texts.get(item) ?? "") === text)) return 2;
  if (cell.reading?.how === "code") return items.some((item) => index.unitColumns.has(item)) ? 1 : 2;
  return index.labels.get(text)?.some((item) => items.includes(item)) ? 1 : 0;
}

/** A number under a block's heading is the block's item of that number. */
function numbered({ column, text, above }: HeaderCell, blockId: string | null, index: HeaderIndex): Claim | null {
  const block = index.blocks.get(blockId ?? "");
  const number = /^\s*0*(\d{1,3})[.)]?\s*$/.exec(text)?.[1];
  if (!block || number === undefined) return null;
  const item = block.items.find((id) => /0*(\d+)$/.exec(id)?.[1] === number);
  if (item === undefined) return null;
  return {
    column,
    header: `${above} ${text}`,
    items: [item],
    strength: 3,
    exactness: 3,
    under: foldTight(above),
    reason: "block_and_code",
  };
}

function similar({ column, text, namesBlock }: HeaderCell, index: HeaderIndex): Claim | null {
  const item = namesBlock === null ? similarItem(text, index) : null;
  return item === null ? null : { column, header: text, items: [item], strength: 1, exactness: 0, under: "", reason: "label_similar" };
}

/**
 * A wording that two blocks share is resolved by the columns beside it: certain when exactly one of its items follows the item to
 * the left, or comes before the one to the right, in its block; likely when a neighbour is of the block of exactly one.
 */
function resolveByNeighbours(claim: Claim, left: Claim | null | undefined, right: Claim | null | undefined, index: HeaderIndex): Claim {
  const neighbours = [soleItem(left), soleItem(right)] as const;
  const next = claim.items.filter((item) => isBetween(item, neighbours, index));
  if (next.length === 1) return { ...claim, items: next, strength: 3, reason: "block_and_code" };
  const beside = claim.items.filter((item) =>
    neighbours.some((other) => other !== null && index.blockOf.get(other) === index.blockOf.get(item)),
  );
  return beside.length === 1 ? { ...claim, items: beside, strength: 2, reason: "block_and_code" } : claim;
}

function soleItem(claim: Claim | null | undefined): string | null {
  return claim?.items.length === 1 && claim.strength > 2 ? (claim.items[0] ?? null) : null;
}

function isBetween(item: string, [left, right]: readonly [string | null, string | null], index: HeaderIndex): boolean {
  const order = index.blocks.get(index.blockOf.get(item) ?? "")?.items ?? [];
  const at = order.indexOf(item);
  return (left !== null && left === order[at - 1]) || (right !== null && right === order[at + 1]);
}

/** Of several items, the one that no other column holds for certain is likely meant. */
function byElimination(claims: readonly Claim[]): Claim[] {
  const held = new Set(claims.filter(({ items, strength }) => items.length === 1 && strength > 2).map(({ items }) => items[0]));
  return claims.map((claim) => {
    const free = claim.items.filter((item) => !held.has(item));
    return claim.items.length > 1 && free.length === 1 ? { ...claim, items: free, strength: 2, reason: "block_and_code" } : claim;
  });
}
