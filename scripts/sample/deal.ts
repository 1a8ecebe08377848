import type { Hands } from "./margins.ts";

/** Divides the members into groups of exactly the stated sizes: the lowest by `rank` get the first value, and so on. */
export function deal<Member, Value>(
  members: readonly Member[],
  rank: (member: Member) => number,
  hands: Hands<Value>,
): Map<Value, Member[]> {
  const places = hands.reduce((sum, [, size]) => sum + size, 0);
  if (places !== members.length) throw new Error(`${members.length} members cannot fill ${places} places`);
  const ordered = members.map((member) => ({ member, rank: rank(member) })).sort((a, b) => a.rank - b.rank);
  const groups = new Map<Value, Member[]>();
  let next = 0;
  for (const [value, size] of hands) {
    groups.set(value, ordered.slice(next, next + size).map(({ member }) => member)); // prettier-ignore
    next += size;
  }
  return groups;
}

/** The same, by member. */
export function dealt<Member, Value>(
  members: readonly Member[],
  rank: (member: Member) => number,
  hands: Hands<Value>,
): Map<Member, Value> {
  const values = new Map<Member, Value>();
  for (const [value, group] of deal(members, rank, hands)) for (const member of group) values.set(member, value);
  return values;
}

/** The group of a value; none is an empty group. */
export function groupOf<Member, Value>(groups: ReadonlyMap<Value, readonly Member[]>, value: Value): readonly Member[] {
  return groups.get(value) ?? [];
}
