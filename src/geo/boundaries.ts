/** A place in the units of the file's projection: degrees east and north, or metres. */
export type Position = [number, number];

/** The outer ring and its holes, each closed. */
export type Polygon = Position[][];

/** One region as it stands in a boundary file. */
export interface Region {
  /** The file's properties of the region, as texts; its own id as "id" where it has one. */
  readonly properties: Readonly<Record<string, string>>;
  /** Empty for a region without a place. */
  readonly polygons: Polygon[];
}

/** What the coordinates of a file are: degrees of longitude and latitude, or metres in a zone of UTM (1–60). */
export type Projection = { readonly kind: "degrees" } | { readonly kind: "utm"; readonly zone: number };

/** A boundary file as it was read. */
export interface Boundaries {
  readonly regions: readonly Region[];
  readonly projection: Projection;
}
