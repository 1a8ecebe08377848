/** What the tests use of the grid; it is bundled for Node first, since the engine's packages cannot be loaded there one by one. */
export { GridWorkbook } from "../../src/workbook/grid/grid-workbook.ts";
export { bare, startEngine } from "../../src/workbook/grid/univer/engine.ts";
export { editInNorwegian } from "../../src/workbook/grid/univer/norwegian-editing.ts";
export { keepStructure } from "../../src/workbook/grid/univer/keep-structure.ts";
export { UniverGrid } from "../../src/workbook/grid/univer/univer-grid.ts";
