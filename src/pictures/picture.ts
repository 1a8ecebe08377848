/** The text of an SVG picture, and its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A picture in pixels has so many for each of its CSS pixels, to be sharp in print. */
export const PIXELS_PER_UNIT = 2;
