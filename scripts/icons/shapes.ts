// Local names: in the tests' sandbox each look-up of a global is slow, and there are millions.
const { PI, abs, atan2, cos, max, min, sin, sqrt } = Math;

/** Whether a shape covers a point of a 32 × 32 square, y downwards. */
export type Shape = (x: number, y: number) => boolean;
export type Point = readonly [number, number];

export function rectangle(left: number, top: number, right: number, bottom: number, radius = 0): Shape {
  return (x, y) => {
    const dx = max(left + radius - x, x - (right - radius), 0);
    const dy = max(top + radius - y, y - (bottom - radius), 0);
    return radius === 0 ? x >= left && x <= right && y >= top && y <= bottom : length(dx, dy) <= radius;
  };
}

export function circle(cx: number, cy: number, radius: number): Shape {
  return (x, y) => length(x - cx, y - cy) <= radius;
}

/** A stroke through the points, round at its ends and corners. */
export function stroke(points: readonly Point[], width: number): Shape {
  const segments = points.slice(1).map((to, index) => [points[index] ?? to, to] as const);
  return (x, y) => segments.some(([from, to]) => distance(x, y, from, to) <= width / 2);
}

/** Part of a circle's line, clockwise from one angle to another, in degrees from three o'clock; round at its ends. */
export function arc(cx: number, cy: number, radius: number, from: number, to: number, width: number): Shape {
  const end = (degrees: number) => {
    const angle = (degrees * PI) / 180;
    return circle(cx + radius * cos(angle), cy + radius * sin(angle), width / 2);
  };
  const [start, stop] = [end(from), end(to)];
  return (x, y) => {
    const angle = (atan2(y - cy, x - cx) * 180) / PI;
    const isBetween = (((angle - from) % 360) + 360) % 360 <= to - from;
    return (isBetween && abs(length(x - cx, y - cy) - radius) <= width / 2) || start(x, y) || stop(x, y);
  };
}

export function triangle(a: Point, b: Point, c: Point): Shape {
  const side = (x: number, y: number, [x1, y1]: Point, [x2, y2]: Point) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  return (x, y) => {
    const sides = [side(x, y, a, b), side(x, y, b, c), side(x, y, c, a)];
    return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
  };
}

function distance(x: number, y: number, [x1, y1]: Point, [x2, y2]: Point): number {
  const lengthSquared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = lengthSquared === 0 ? 0 : min(1, max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / lengthSquared));
  return length(x - (x1 + along * (x2 - x1)), y - (y1 + along * (y2 - y1)));
}

/** As Math.hypot, which is many times slower because it guards against overflow. */
function length(dx: number, dy: number): number {
  return sqrt(dx * dx + dy * dy);
}
