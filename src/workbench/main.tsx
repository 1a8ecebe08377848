import { render } from "preact";
import { onRulesChange } from "../run/current-rules.ts";
import { followPane } from "../cell-functions/follow-pane.ts";
import type { Language } from "../messages/language/language.ts";
import { workbenchTexts } from "../messages/workbench/workbench-language.ts";
import { applyTheme } from "../ui/controls/theme.ts";
import { mountPane } from "../ui/frame/mount.tsx";
import type { Pane } from "../ui/pane/pane.ts";
import type { CellAction } from "../workbook/grid/port/grid.ts";
import { startEngine } from "../workbook/grid/univer/engine/engine.ts";
import { showDropDowns } from "../workbook/grid/univer/drop-downs/drop-downs.ts";
import { inPage } from "../workbook/grid/univer/engine/interface.ts";
import { addNavigationKeys } from "../workbook/grid/univer/keys/navigation-keys.ts";
import { tellOfStructureKeys } from "../workbook/grid/univer/keys/structure-keys.ts";
import { GridLanguage } from "../workbook/grid/univer/grid-language.ts";
import { adaptToUser } from "../workbook/grid/univer/page-behavior.ts";
import { UniverGrid } from "../workbook/grid/univer/univer-grid.ts";
import { UniverView } from "../workbook/grid/univer/univer-view.ts";
import { cellFunctionNames } from "../cell-functions/described.ts";
import { cellFunctions } from "./cell-functions.ts";
import { ChartLayer } from "./charts/chart-layer.tsx";
import { acceptDrops } from "./session/drops.ts";
import { firstFile } from "./first.ts";
import type { GridHost } from "./session/grid-host.ts";
import { loadPreferences } from "./session/preferences.ts";
import { tellActiveCell } from "./page/active-cell.ts";
import { narrow } from "./page/narrow.ts";
import { showPageTexts } from "./page/page-texts.ts";
import { openCellMenu } from "./page/cell-menu.tsx";
import { surveyArea } from "./page/survey-area.ts";
import { onPrint } from "./page/printing.tsx";
import { moveWithF6, onTurningTo, regionOf } from "./page/regions.ts";
import { Session } from "./session/session.ts";
import { Shell } from "./page/shell.tsx";
import "../ui/pane.css";
import "./workbench.css";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element with the id «${id}»`);
  return found;
}

const preferences = loadPreferences();
const engine = startEngine(inPage(element("grid")));
const grid = new UniverGrid(engine, showDropDowns(engine));
const view = new UniverView(engine, element("grid"));
const session = new Session(grid, { focus: showCells }, preferences, cellFunctionNames, openPane);
let isPaneShown = !narrow.matches;
let pane: Pane | null = null;
let stopFollowing: () => void = () => undefined;

/** A new pane for another workbook. */
function openPane(host: GridHost): void {
  const place = element("pane");
  render(null, place);
  place.replaceChildren(); // what the page came with
  stopFollowing();
  const opened = mountPane(host, place, false);
  pane = opened;
  const follow = () => {
    speak(opened.store.value.language);
  };
  const stops = [followPane(opened), opened.store.subscribe(follow)];
  stopFollowing = () => {
    for (const stop of stops) stop();
  };
}

/** The page speaks the language that is chosen in the pane. */
function speak(language: Language): void {
  if (language !== preferences.value.language) preferences.set({ language });
}

const texts = () => workbenchTexts(preferences.value.language);

function showTexts(): void {
  showPageTexts(texts(), view);
}

function draw(): void {
  document.body.classList.toggle("pane-hidden", !isPaneShown);
  render(
    <Shell
      session={session}
      grid={grid}
      preferences={preferences}
      isPaneShown={isPaneShown}
      togglePane={togglePane}
      setLanguage={setLanguage}
    />,
    element("bar"),
  );
}

function togglePane(): void {
  isPaneShown = !isPaneShown;
  draw();
}

/** Gives the cells the keyboard; in a narrow window they take the pane's place. */
function showCells(): void {
  if (narrow.matches && isPaneShown) togglePane();
  view.focus();
}

function setLanguage(language: Language): void {
  void pane?.setLanguage(language);
}

function showTheme(): void {
  const { theme } = preferences.value;
  applyTheme(theme);
  grid.setDark(theme === "dark");
}

grid.addFunctions(cellFunctions);
onRulesChange(() => {
  grid.recalculate(cellFunctionNames);
});
for (const show of [showTheme, showTexts]) {
  preferences.subscribe(show);
  show();
}
element("bar").replaceChildren(); // what the page came with
draw();
render(<ChartLayer view={view} session={session} preferences={preferences} />, element("charts"));
narrow.addEventListener("change", () => {
  if (isPaneShown === narrow.matches) togglePane();
});
onPrint(element("print"), () => ({
  heading: session.store.value.fileName,
  figures: session.written.printable(view.activeSheet()),
  instead: texts().nothingToPrint,
  language: preferences.value.language,
}));
grid.onRefusal(() => {
  session.notify(({ writing }) => writing);
});
acceptDrops(document.body, (file) => void session.openFile(file));
addEventListener("beforeunload", (event) => {
  if (!session.store.value.isSaved) event.preventDefault();
});
// A command of the bar or the pane is about what the cells hold, and one that is being typed in holds it then.
onTurningTo([element("bar"), element("pane")], () => {
  grid.commit();
});
moveWithF6([
  {
    element: () => element("sheet"),
    focus: () => {
      view.focus();
    },
  },
  regionOf(() => element("pane"), '[role="tab"][aria-selected="true"]'),
  regionOf(() => element("bar"), "button:enabled"),
  regionOf(() => view.sheetTabs(), '[role="tab"][aria-selected="true"]'),
]);
addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  void session.save();
});
await session.start(firstFile);
adaptToUser(engine, {
  onBlocked: () => {
    session.notify(({ notHere }) => notHere);
  },
  onCircularReference: () => {
    session.notify(({ circle }) => circle);
  },
  mayReplace: (count) => confirm(texts().mayReplace(count)),
});
addNavigationKeys(engine);
tellActiveCell(element("active-cell"), grid, {
  texts,
  language: () => preferences.value.language,
  assessment: () => pane?.store.value.outcome?.assessment ?? null,
});
tellOfStructureKeys(engine, () => {
  session.notify(({ notHere }) => notHere);
});
const gridLanguage = new GridLanguage(engine);
const showGridLanguage = () => void gridLanguage.show(preferences.value.language);
preferences.subscribe(showGridLanguage);
showGridLanguage();
/** Does something with the selected cells; a filter is of the table, the survey or the cells that they are in. */
function act(action: CellAction): void {
  const [selected, sheet] = [grid.selected(), view.activeSheet()];
  const place = selected && sheet !== null ? { ...selected, sheet } : null;
  const survey = pane?.store.value.outcome?.assessment?.match;
  const area = place && (session.filterable(place) ?? (survey && selected?.sheet === survey.sheet ? surveyArea(survey) : null));
  void view.act(action, area);
}

addEventListener(
  "keydown",
  (event) => {
    if (!((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "l")) return;
    if (!element("sheet").contains(document.activeElement)) return;
    event.preventDefault();
    event.stopPropagation();
    act(view.isFiltered() ? "showAll" : "filter");
  },
  { capture: true },
);
view.onMenu((place) => {
  openCellMenu(element("menu"), { place, texts: texts().cellMenu, isFiltered: view.isFiltered(), act }, () => {
    view.focus();
  });
});
view.onClick((place) => {
  const target = session.written.linkAt(place);
  if (target) void grid.select(target);
});
// It fetches the whole page again, and waits until the page is idle.
requestIdleCallback(() => {
  if ("serviceWorker" in navigator) void navigator.serviceWorker.register("service-worker.js").catch(() => undefined);
});
Object.assign(window, { workbench: { grid, session, view } });
