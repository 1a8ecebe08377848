import type { CardFact, OutCard, OutColumn, PutColumns } from "../../../core/sheet/change.ts";
import { storedText } from "../../facts/stored-value.ts";
import { step, type Step } from "../host/steps.ts";

/** Bytes of cards in one step: small enough that requests can be filled well, large enough that there are few. */
const stepBytes = 150_000;

/** Norwegian letters take two bytes each. */
const utf8 = 1.05;

/**
 * Writes the numbers that have cards again, with these, in stretches of rows; each by itself where rows are hidden, since lists of values have gone
 * into other rows there. Every value that is written without a card takes the one that was there away. Needs ExcelApi 1.19.
 */
export function putCards({ sheet, headerRow, columns }: PutColumns, hasHiddenRows: boolean): readonly Step[] {
  return columns.flatMap((column) =>
    stretchesOf(column, hasHiddenRows ? 1 : Infinity).map(({ from, values, bytes }) =>
      step(1, bytes, (sheets) => {
        const range = sheets.of(sheet).getRangeByIndexes(headerRow + 1 + from, column.column, values.length, 1);
        range.valuesAsJson = values.map((value) => [value]);
      }),
    ),
  );
}

/** Values with cards, one under the other. */
interface Stretch {
  readonly from: number;
  readonly values: Excel.DoubleCellValue[];
  bytes: number;
}

function stretchesOf({ cells, cards }: OutColumn, mostCells: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  cards?.forEach((card, index) => {
    const number = cells[index];
    if (card === null || typeof number !== "number") return;
    const value = valueWith(card, number);
    const bytes = JSON.stringify(value).length * utf8;
    const open = stretches.at(-1);
    const isNext = open && open.from + open.values.length === index && open.values.length < mostCells;
    if (isNext && open.bytes + bytes <= stepBytes) {
      open.values.push(value);
      open.bytes += bytes;
    } else stretches.push({ from: index, values: [value], bytes });
  });
  return stretches;
}

/** What a property is shown in must be named in the card's layout; without an icon nothing in the cell opens the card. */
function valueWith({ title, facts }: OutCard, number: number): Excel.DoubleCellValue {
  return {
    type: "Double",
    basicValue: number,
    properties: Object.fromEntries(facts.map((fact) => [fact.name, propertyOf(fact)])),
    layouts: {
      compact: { icon: "Lightbulb" },
      card: { title: storedText(title), sections: [{ layout: "List", properties: facts.map(({ name }) => name) }] },
    },
    provider: { description: "Digitaliseringsindikatorer" },
  };
}

function propertyOf({ value }: CardFact): Excel.DoubleCellValue | Excel.StringCellValue {
  return typeof value === "number" ? { type: "Double", basicValue: value } : { type: "String", basicValue: storedText(value) };
}
