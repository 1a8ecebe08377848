/** ColorBrewer's "Blues": one hue, from light to dark, told apart also by those who see no colour. */
const anchors: readonly (readonly [number, number, number])[] = [
  [0xef, 0xf3, 0xff],
  [0xbd, 0xd7, 0xe7],
  [0x6b, 0xae, 0xd6],
  [0x31, 0x82, 0xbd],
  [0x08, 0x51, 0x9c],
];

/** `steps` colours "RRGGBB" from light to dark; one step is the lightest. */
export function blueScale(steps: number): string[] {
  return Array.from({ length: steps }, (_, step) => blend(steps === 1 ? 0 : (step * (anchors.length - 1)) / (steps - 1)));
}

function blend(position: number): string {
  const below = anchors[Math.floor(position)] ?? anchors[0] ?? [0, 0, 0];
  const above = anchors[Math.ceil(position)] ?? below;
  const share = position % 1;
  return below.map((from, channel) => hexByte(from + ((above[channel] ?? from) - from) * share)).join("");
}

const hexByte = (value: number) => Math.round(value).toString(16).toUpperCase().padStart(2, "0");

/** Black or white, whichever is easier to read on "RRGGBB"; the contrast is never below 4.5 to 1 (WCAG 2.1, 1.4.3). */
export function readableOn(background: string): "000000" | "FFFFFF" {
  return contrast(background, "FFFFFF") > contrast(background, "000000") ? "FFFFFF" : "000000";
}

/** The contrast between two colours "RRGGBB" as WCAG 2.1 defines it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => linear(parseInt(color.slice(start, start + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
