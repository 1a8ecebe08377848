/** The window is too narrow for grid and pane side by side; the style sheet has the same width. */
export const narrow = matchMedia("(max-width: 900px)");
