/** A line along one side of a cell; "RRGGBB". */
export interface BorderLook {
  readonly line: "thin" | "medium" | "thick" | "dashed" | "dotted" | "double";
  readonly color: string;
}

/** How a cell is shown, as far as a grid can show it. What is not named is the grid's own default. Colours are "RRGGBB". */
export interface CellLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: true;
  readonly top?: BorderLook;
  readonly bottom?: BorderLook;
  readonly left?: BorderLook;
  readonly right?: BorderLook;
}
