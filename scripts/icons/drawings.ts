import { arc, circle, rectangle, stroke, triangle, type Shape } from "./shapes.ts";

/** Red, green and blue, 0–255. */
export type Color = readonly [number, number, number];
/** Shapes painted one over the other. */
export type Drawing = readonly { readonly shape: Shape; readonly color: Color }[];

const blue: Color = [0x15, 0x4f, 0x8c];
const pale: Color = [0x9c, 0xc3, 0xe6];
const green: Color = [0x1b, 0x7a, 0x46];
const white: Color = [0xff, 0xff, 0xff];

const paint = (color: Color, ...shapes: readonly Shape[]): Drawing => shapes.map((shape) => ({ shape, color }));

/** Four columns that rise: the scores 1 to 4. */
const app: Drawing = [
  ...paint(blue, rectangle(1, 1, 31, 31, 6)),
  ...paint(pale, rectangle(6, 20, 10, 26), rectangle(11.5, 16, 15.5, 26)),
  ...paint(white, rectangle(17, 11, 21, 26), rectangle(22.5, 6, 26.5, 26)),
];

/** A window whose right side is the pane. */
const pane: Drawing = [
  ...paint(blue, rectangle(2, 4, 30, 28, 3)),
  ...paint(white, rectangle(4.5, 10, 17, 25.5)),
  ...paint(pale, rectangle(19, 10, 27.5, 25.5)),
  ...paint(blue, rectangle(21, 12.5, 25.5, 14.5), rectangle(21, 17, 25.5, 19), rectangle(21, 21.5, 25.5, 23.5)),
];

/** A circular arrow. */
const recompute: Drawing = paint(blue, arc(16, 17, 10, 20, 310, 4), triangle([28, 3], [28, 14], [17, 14]));

/** A list with ticks. */
const check: Drawing = [
  ...paint(blue, rectangle(15, 6, 30, 9.5), rectangle(15, 14.5, 30, 18), rectangle(15, 23, 30, 26.5)),
  ...paint(
    green,
    stroke(
      [
        [3, 8],
        [6, 11],
        [11, 4.5],
      ],
      3,
    ),
    stroke(
      [
        [3, 16.5],
        [6, 19.5],
        [11, 13],
      ],
      3,
    ),
    stroke(
      [
        [3, 25],
        [6, 28],
        [11, 21.5],
      ],
      3,
    ),
  ),
];

/** A snowflake. */
const freeze: Drawing = paint(
  blue,
  ...[0, 60, 120].map((degrees) => stroke([around(degrees, -14), around(degrees, 14)], 2.8)),
  ...[0, 60, 120, 180, 240, 300].flatMap((degrees) => [
    stroke([around(degrees, 8.5), around(degrees + 24, 13)], 2.4),
    stroke([around(degrees, 8.5), around(degrees - 24, 13)], 2.4),
  ]),
);

/** A speech bubble with a question mark. */
const explain: Drawing = [
  ...paint(blue, rectangle(2, 2, 30, 24, 5), triangle([8, 22], [18, 22], [8, 31])),
  ...paint(
    white,
    arc(16, 9, 4, -190, 60, 2.8),
    stroke(
      [
        [17.6, 12.6],
        [16, 15.5],
      ],
      2.8,
    ),
    circle(16, 20, 1.8),
  ),
];

/** Every icon, and the sizes in pixels that Excel and the admin centre need. */
export const icons: Readonly<Record<string, { readonly drawing: Drawing; readonly sizes: readonly number[] }>> = {
  app: { drawing: app, sizes: [16, 32, 64, 80, 128] },
  pane: { drawing: pane, sizes: [16, 32, 80] },
  recompute: { drawing: recompute, sizes: [16, 32, 80] },
  check: { drawing: check, sizes: [16, 32, 80] },
  freeze: { drawing: freeze, sizes: [16, 32, 80] },
  explain: { drawing: explain, sizes: [16, 32, 80] },
};

function around(degrees: number, radius: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [16 + radius * Math.cos(angle), 16 + radius * Math.sin(angle)];
}
