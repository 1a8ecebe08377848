import { readFileSync } from "node:fs";
import path from "node:path";

/** Municipalities that are the same in both years: the later number → the former. Those that were merged or split are left out. */
export function linksBetween(former: string, later: string, folder: string): ReadonlyMap<string, string> {
  const links = former === "2018" ? links2018(folder, `code${later}`) : links2020(folder);
  const unique = (side: 0 | 1) => {
    const times = new Map<string, number>();
    for (const link of links) times.set(link[side], (times.get(link[side]) ?? 0) + 1);
    return times;
  };
  const [formers, laters] = [unique(0), unique(1)];
  return new Map(links.filter(([from, to]) => formers.get(from) === 1 && laters.get(to) === 1).map(([from, to]) => [to, from]));
}

function links2018(folder: string, column: string): readonly (readonly [string, string])[] {
  const [head = "", ...lines] = readFileSync(path.join(folder, "kommuner_2018.csv"), "utf8").trim().split(/\r?\n/);
  const cells = (line: string) => line.split(",").map((cell) => cell.replaceAll('"', ""));
  const at = cells(head).indexOf(column);
  return lines.flatMap((line) => {
    const [number = "", ...others] = cells(line);
    return (others[at - 1] ?? "").split("|").map((to) => [number, to] as const);
  });
}

function links2020(folder: string): readonly (readonly [string, string])[] {
  const map = JSON.parse(readFileSync(path.join(folder, "map_2020_to_2024.json"), "utf8")) as Readonly<Record<string, readonly string[]>>;
  return Object.entries(map).flatMap(([from, all]) => all.map((to) => [from, to] as const));
}
