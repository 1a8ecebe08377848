/** What is told of boundaries that a map is drawn with. */
export interface BoundaryFacts {
  /** The property by which the regions were recognised. */
  readonly property: string;
  /** The year of Norway's municipalities that the boundaries are of, and how many of that year's they have; null for others. */
  readonly year: { readonly year: string; readonly matched: number; readonly of: number } | null;
  /** Names of the units that have no boundary. */
  readonly without: readonly string[];
  /** Names of the regions that are no unit of the survey. */
  readonly leftOver: readonly string[];
  /** Names of the units that several regions stand for; all of them are drawn. */
  readonly repeated: readonly string[];
}
