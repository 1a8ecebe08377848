import type { Responses } from "../../core/validate/coded/responses.ts";

/**
 * The units whose name or key has a word that begins with the text, whatever its case, at most so many; those whose whole name begins with it
 * first. None for a blank text.
 */
export function findUnits({ ids, names }: Responses, wanted: string, most: number): readonly number[] {
  const text = wanted.trim().toLowerCase();
  if (text === "") return [];
  const units = ids.map((id, unit) => ({ unit, rank: rankOf(text, id, names[unit] ?? "") })).filter(({ rank }) => rank > 0);
  return units
    .sort((one, other) => other.rank - one.rank || one.unit - other.unit)
    .slice(0, most)
    .map(({ unit }) => unit);
}

/** 0 for no hit; the better the hit, the higher. */
function rankOf(text: string, id: string, name: string): number {
  const [key, whole] = [id.toLowerCase(), name.toLowerCase()];
  const both = `${key} ${whole}`;
  if (whole === text || key === text || both === text) return 4;
  if (whole.startsWith(text)) return 3;
  if (both.startsWith(text)) return 2;
  return both.split(/[\s-]+/).some((word) => word.startsWith(text)) ? 1 : 0;
}
