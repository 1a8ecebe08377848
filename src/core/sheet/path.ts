/** A point in the units of its path. */
export type PathPoint = readonly [x: number, y: number];

const steps = /([Ml])([^Mlz]*)/g;
const numbers = /-?\d+/g;

/** The closed lines of SVG path data of M, l and z in whole numbers, each from point to point, without its first point repeated at the end. */
export function ringsOf(path: string): readonly (readonly PathPoint[])[] {
  return path.split("z").flatMap((closed) => {
    const ring: PathPoint[] = [];
    let [x, y] = [0, 0];
    for (const [, command, coordinates = ""] of closed.matchAll(steps)) {
      const values = (coordinates.match(numbers) ?? []).map(Number);
      for (let at = 0; at + 1 < values.length; at += 2) {
        const [dx = 0, dy = 0] = values.slice(at, at + 2);
        [x, y] = command === "M" ? [dx, dy] : [x + dx, y + dy];
        ring.push([x, y]);
      }
    }
    return ring.length === 0 ? [] : [ring];
  });
}
