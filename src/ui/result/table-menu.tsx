import { useState } from "preact/hooks";
import { Refusal } from "../../core/issues/refusal.ts";
import { hasFigure } from "../../core/layout/has-figure.ts";
import { refusalText } from "../../messages/issues/refusal-language.ts";
import { heading } from "../../core/layout/texts/captions.ts";
import { inWordsOf } from "../../core/layout/texts/texts-in-words.ts";
import { hasChart } from "../../core/layout/tables/table-block.ts";
import { tablePlaces, type TablePlace } from "../../core/layout/table-places.ts";
import { plan, type Outcome } from "../../core/pipeline.ts";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { tablesOf } from "../../core/tables/tabulate.ts";
import { copyHtml, copyPicture } from "../controls/copy.ts";
import { useFrame, type Frame } from "../controls/frame.tsx";
import { MenuButton, type MenuItem } from "../controls/menu-button.tsx";
import { offerFile } from "../controls/offer-file.ts";
import { pngOf } from "../controls/png.ts";
import { useStore } from "../controls/use-store.ts";
import { chosenBoundaries, type ChosenBoundaries } from "../pane/work/chosen-boundaries.ts";
import { fileName, tableCsv, tableHtml, tablePage, tableText } from "./table-files.ts";
import { ownSheet } from "./written-places.ts";

interface Props {
  readonly table: ResultTable;
  readonly assessment: Assessment;
}

const loadPictures = () => import("../../pictures/figure.ts");

/** What can be done with a table and its figure: shown where they are written, copied, saved. */
export function TableMenu({ table, assessment }: Props) {
  const frame = useFrame();
  const [told, tell] = useState("");
  const { chosen } = useStore(chosenBoundaries);
  const { ui, state, languageOfRules } = frame;
  const { title } = heading(table, inWordsOf(assessment.ruleSet, frame.texts));
  const items = [
    ...(state.outcome ? places(table, state.outcome, frame) : []),
    ...tableItems(table, assessment, title, frame, tell),
    ...(hasPicture(table, assessment, chosen) ? figureItems(table, assessment, title, frame, tell, chosen) : []),
  ];
  return (
    <div class="table-tools">
      <p role="status" class="quiet" lang={told === "" ? languageOfRules : undefined}>
        {told}
      </p>
      <MenuButton label={ui.result.more(title)} items={items} />
    </div>
  );
}

function places(table: ResultTable, outcome: Outcome, { pane, ui, texts }: Frame): readonly MenuItem[] {
  const drawn = isMap(table) ? "maps" : "figures";
  const [tables, figures] = [ownSheet(outcome, "tables"), ownSheet(outcome, drawn)];
  const goTo = (which: keyof TablePlace) => () => {
    const log = { programVersion: "", time: "", source: "", language: "" };
    const all = outcome.assessment ? tablesOf(outcome.assessment) : [];
    const { changes } = plan(outcome, { write: ["tables", drawn], texts, log });
    const place = tablePlaces(changes, all)[all.findIndex(({ id }) => id === table.id)]?.[which];
    if (place) void pane.goTo(place);
  };
  return [
    ...(tables === null || drawn === "maps" ? [] : [{ label: ui.result.tableIn(tables), act: goTo("table") }]),
    ...(figures === null || (!hasChart(table) && drawn === "figures") ? [] : [{ label: ui.result.figureIn(figures), act: goTo("figure") }]),
  ];
}

const isMap = ({ rule }: ResultTable) => rule.kind === "map";

/** Whether a table is drawn: as a chart, in squares, or with the boundaries that were given. */
function hasPicture(table: ResultTable, assessment: Assessment, chosen: ChosenBoundaries | null): boolean {
  return hasFigure(table, assessment) || (isMap(table) && chosen !== null);
}

type Tell = (text: string) => void;

function tableItems(
  table: ResultTable,
  assessment: Assessment,
  title: string,
  { ui, texts, language }: Frame,
  tell: Tell,
): readonly MenuItem[] {
  const { result } = ui;
  const save = (ending: string, type: string, content: string) => {
    offerFile(`${fileName(title)}.${ending}`, new Blob([content], { type }));
  };
  return [
    {
      label: result.copyTable,
      act: () => {
        tell(copyHtml(tableHtml(table, assessment, texts), tableText(table, texts)) ? result.copied : result.notCopied);
      },
    },
    {
      label: result.saveCsv,
      act: () => {
        save("csv", "text/csv", tableCsv(table, texts, language));
      },
    },
    {
      label: result.saveHtml,
      act: () => {
        save("html", "text/html", tablePage(table, assessment, texts, language));
      },
    },
  ];
}

function figureItems(
  table: ResultTable,
  assessment: Assessment,
  title: string,
  { ui, texts, language }: Frame,
  tell: Tell,
  chosen: ChosenBoundaries | null,
): readonly MenuItem[] {
  const { result } = ui;
  const figure = async () => {
    const onGround = isMap(table) ? chosen?.picture(table, assessment, texts) : null;
    const picture = onGround ?? (await loadPictures()).figureOf(table, assessment, texts);
    if (picture === null) throw new Error(`a table without a figure: ${table.id}`);
    return picture;
  };
  const png = () => figure().then(pngOf);
  const svg = () => figure().then((picture) => new Blob([picture.svg], { type: "image/svg+xml" }));
  /** Boundaries that fit none of the units are told of as the map tells of them. */
  const save = (ending: string, content: () => Promise<Blob>) => () =>
    void content().then(
      (blob) => {
        offerFile(`${fileName(title)}.${ending}`, blob);
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        tell(refusalText(error.reason, language));
      },
    );
  return [
    {
      label: result.copyFigure,
      act: () =>
        void copyPicture(png()).then((isCopied) => {
          tell(isCopied ? result.copied : result.notCopied);
        }),
    },
    { label: result.saveSvg, act: save("svg", svg) },
    { label: result.savePng, act: save("png", png) },
  ];
}
