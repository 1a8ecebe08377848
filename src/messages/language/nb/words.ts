import type { CellValue } from "../../../core/issues/issue.ts";
import type { Place } from "../../../core/sheet/sheet.ts";
import { answerList, cellValueText, columnText, numberText, type PlaceWords, quoted, quotedList, type Where, whereText } from "../words.ts";

const words: PlaceWords = { row: "Rad", column: "Kolonne", open: "«", close: "»" };

export const where = (place: Where) => whereText(words, place);
export const column = (place: Place | null, label: string) => columnText(words, place, label);
export const quote = (text: string) => quoted(words, text);
export const quotes = (texts: readonly string[]) => quotedList(words, texts);
export const answers = (texts: readonly string[]) => answerList(words, texts);

/** 1 234 and 94,5; four digits and more are grouped. */
export const number = (value: number, decimals?: number) => numberText(value, "\u00a0", ",", decimals);

/** A cell's value as Excel shows it: 0,5 and SANN. */
export const cellText = (value: CellValue) => cellValueText(value, { true: "SANN", false: "USANN" }, ",");

/** «1 rad», «2 rader». */
export const counted = (count: number, one: string, several: string) => `${number(count)} ${count === 1 ? one : several}`;
