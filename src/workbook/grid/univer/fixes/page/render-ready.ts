import type { IRender } from "@univerjs/engine-render";

/*
 * Trap (0.25.1): the render manager announces a sheet's renderer (`created$`) before its viewports exist; whoever subscribes to scrolling
 * then gets no event, ever.
 * Fix: the viewport is asked for in each animation frame until it is there.
 * Upstream: none found.
 * Test: test/e2e/workbench/engine-fixes.test.ts «charts follow the cells when the sheet is scrolled»
 */

/** Calls `ready` when the renderer has a viewport with this key. */
export function whenViewportExists(render: IRender, key: string, ready: () => void): void {
  if (render.scene.getViewport(key)) ready();
  else
    requestAnimationFrame(() => {
      whenViewportExists(render, key, ready);
    });
}
