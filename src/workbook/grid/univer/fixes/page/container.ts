/*
 * Trap (0.25.1): the interface plugin deep-copies its options. An element given as container makes the copy fail with a TypeError, which is
 * caught; for its stack trace the browser parses the whole program a second time while the page starts.
 * Fix: the container is given by its id.
 * Upstream: none found.
 * Test: test/e2e/workbench/engine-fixes.test.ts «the page starts without a thrown exception, caught ones included»
 */

/** What the interface plugin is given as its container. Throws for an element without an id. */
export function containerOption(element: HTMLElement): string {
  if (element.id === "") throw new Error("the grid's element has no id");
  return element.id;
}
