import type { Area } from "../sheet/sheet.ts";
import type { Composite, UnitColumn } from "../ruleset/ruleset.ts";
import type { Field, Survey } from "./fields/fields.ts";
import { roleKinds, type Role } from "./fields/roles.ts";
import { guessIds, type Guess, type GuessChoice, type MarkedPart } from "./guess.ts";
import { pairsOf, type DraftIndicator } from "./rules/indicators.ts";
import { answersOf, type Questions } from "./rules/questions.ts";
import type { BlockReason, Group } from "./structure/blocks.ts";
import type { Suspicion } from "./structure/turned.ts";

/** What the guesses of a draft are about. */
export interface Guessed {
  readonly survey: Survey;
  readonly fields: readonly Field[];
  /** Columns left out because another has the same heading. */
  readonly twice: readonly Field[];
  /** The columns of those fields that describe the unit, in their order, after one that no field is. */
  readonly columns: readonly UnitColumn[];
  readonly questions: readonly Questions[];
  readonly indicators: readonly DraftIndicator[];
  /** Of the pairs that are kept, in their order. */
  readonly composites: readonly Composite[];
  readonly turned: readonly { readonly suspicion: Suspicion; readonly of: Questions; readonly isTurned: boolean }[];
  readonly isKept: (id: string) => boolean;
}

type Told = Omit<Guess, "sheet" | "choice" | "cells" | "part"> & {
  readonly cells: Area;
  readonly choice?: GuessChoice;
  readonly part?: MarkedPart;
};

/** All that a draft guessed, in the order of the steps. */
export function guessesOf(guessed: Guessed): readonly Guess[] {
  const told = [...ofSheet(guessed), ...ofColumns(guessed), ...ofQuestions(guessed), ...ofIndicators(guessed), ...ofComposites(guessed)];
  return told.map((one) => ({ choice: null, part: null, ...one, sheet: guessed.survey.sheet.name }));
}

function ofSheet({ survey, fields, columns: [first] }: Guessed): Told[] {
  const { head, rows, sheet } = survey;
  const columns = head.columns.map(({ column }) => column);
  const cells = { row: head.firstRow, lastRow: head.lastRow, column: Math.min(...columns), lastColumn: Math.max(...columns) };
  const headRows = Array.from({ length: head.lastRow - head.firstRow + 1 }, (_, at) => head.firstRow + at);
  const told: Told = {
    id: "survey",
    cells,
    certainty: "certain",
    about: { kind: "survey", sheet: sheet.name, units: rows.length, headRows },
  };
  const hasKey = fields.some(({ role }) => role.kind === "key");
  const numbered = first === undefined ? {} : { part: { table: "columns", id: first.id } as const };
  return hasKey ? [told] : [told, { id: "no_key", cells, certainty: "unsure", about: { kind: "no_key" }, ...numbered }];
}

function ofColumns({ fields, twice, survey, columns }: Guessed): Told[] {
  const describing = fields.filter(({ role }) => role.kind !== "question" && role.kind !== "aside");
  const partOf = (field: Field) => partsWith("columns", columns.at(describing.indexOf(field) - describing.length)?.id);
  const told = fields.flatMap((field): Told[] => {
    const { profile, role, shape } = field;
    if (role.kind === "question") return [];
    const id = guessIds.role(profile.column);
    const cells = headCells(profile);
    const choice: GuessChoice = { kind: "role", roles: rolesFor(shape.kind), chosen: role.kind };
    if (role.kind === "key")
      return [{ id, cells, certainty: "likely", about: { kind: "key", header: profile.header }, choice, ...partOf(field) }];
    if (role.kind === "aside") {
      const certainty = role.reason === "text" || role.reason === "one_value" ? "likely" : "certain";
      return [{ id, cells, certainty, about: { kind: "aside", header: profile.header, reason: role.reason }, choice }];
    }
    return [
      { id, cells, certainty: "likely", about: { kind: "describes", header: profile.header, role: role.kind }, choice, ...partOf(field) },
    ];
  });
  const same = twice.map(({ profile }): Told => ({
    id: guessIds.role(profile.column),
    cells: headCells(profile),
    certainty: "certain",
    about: { kind: "aside", header: profile.header, reason: "twice" },
  }));
  return survey.columns.length === 0 ? [] : [...told, ...same];
}

/** Free text can be no question of a rule set, and only numbers can be a quantity. */
function rolesFor(shape: Field["shape"]["kind"]): readonly Role["kind"][] {
  const impossible: readonly Role["kind"][] =
    shape === "text" || shape === "empty" ? ["question", "quantity"] : shape === "number" ? [] : ["quantity"];
  return roleKinds.filter((role) => !impossible.includes(role));
}

function ofQuestions({ questions, isKept }: Guessed): Told[] {
  const lists = new Map<string, Questions[]>();
  for (const one of questions) if (one.list) lists.set(one.list.id, [...(lists.get(one.list.id) ?? []), one]);
  const ofLists = [...lists.values()].flatMap((own): Told[] => {
    const [first] = own;
    if (!first?.list) return [];
    const { id, list, reason } = first.list;
    const count = own.reduce((sum, { items }) => sum + items.length, 0);
    const certainty =
      reason === "as_they_come" || reason === "codes" ? "unsure" : reason === "yes_no" || reason === "code_book" ? "certain" : "likely";
    const about = { kind: "list" as const, answers: list.answers, questions: count, reason };
    const missing: Told[] = list.missingCodes
      ? [
          {
            id: `missing:${id}`,
            cells: cellsOf(first.group),
            certainty: "likely",
            about: { kind: "missing", codes: list.missingCodes, question: labelOf(first) },
            part: { table: "answerLists", id },
          },
        ]
      : [];
    return [{ id: `list:${id}`, cells: cellsOf(first.group), certainty, about, part: { table: "answerLists", id } }, ...missing];
  });
  return [...ofLists, ...questions.flatMap((one) => [...ofFilter(one, isKept), ...ofBlock(one)])];
}

function ofFilter(questions: Questions, isKept: (id: string) => boolean): Told[] {
  const { group, items } = questions;
  const { gate } = group;
  if (!gate) return [];
  const id = guessIds.filter(columnOf(questions));
  const about = {
    kind: "filter" as const,
    question: questions.block?.label ?? items[0]?.label ?? "",
    by: gate.by.profile.header,
    answers: answersOf(gate),
    reason: gate.reason,
    closed: gate.closed,
  };
  const part = questions.block ? partsWith("blocks", questions.block.id) : partsWith("items", items[0]?.id);
  return [{ id, cells: cellsOf(questions.group), certainty: gate.certainty, about, choice: { kind: "keep", isKept: isKept(id) }, ...part }];
}

/** Blocks that nothing on the sheet names: they may be none, and may be called something better. */
const UNNAMED: readonly (BlockReason | null)[] = ["neighbours", "ticks", "gate"];

function ofBlock({ group, block, items, wasBlock }: Questions): Told[] {
  const reason = group.block ?? wasBlock;
  if (reason === null) return [];
  const cells = cellsOf(group);
  const id = guessIds.block(columnOf({ group }));
  const label = block?.label ?? "";
  const certainty = reason === "neighbours" || reason === "ticks" ? "unsure" : reason === "gate" ? "likely" : "certain";
  const about = { kind: "block" as const, label, questions: items.length, reason };
  const choice: GuessChoice = { kind: "name", name: label, isKept: block !== null, canDrop: UNNAMED.includes(reason) };
  const part = partsWith("blocks", block?.id);
  const told: Told = { id, cells, certainty, about, choice, ...part };
  const none: Told = { id: `none:${id}`, cells, certainty: "likely", about: { kind: "none_ticked", block: label }, ...part };
  return block?.noneTicked === "unticked" ? [told, none] : [told];
}

function ofIndicators({ indicators, turned }: Guessed): Told[] {
  return indicators.flatMap((one): Told[] => {
    const { of, indicator, counted } = one;
    const { label, cutPoints } = indicator;
    const cells = cellsOf(of.group);
    const { list } = of;
    const part: MarkedPart = { table: "indicators", id: indicator.id };
    const limits: Told = {
      id: `limits:${indicator.id}`,
      cells,
      certainty: "unsure",
      about: { kind: "limits", indicator: label, limits: cutPoints.method === "fixed" ? cutPoints.limits : [] },
      part: { ...part, of: "cutPoints" },
    };
    const scale = list?.list.answers ?? [];
    const isTicked = of.group.fields[0]?.shape.kind === "ticks" || of.group.fields[0]?.shape.kind === "lists";
    const count: Told[] =
      list === null
        ? []
        : [
            {
              id: guessIds.counted(columnOf(of)),
              cells,
              certainty: list.reason !== "yes_no" ? "unsure" : counted.length === 1 ? "certain" : "likely",
              about: { kind: "counted", indicator: label, counted, reason: list.reason },
              part,
              ...(isTicked ? {} : { choice: { kind: "answers", answers: scale, chosen: counted } }),
            },
          ];
    const suspected = turned
      .filter((found) => found.of === of)
      .map(({ suspicion: { field, correlation }, isTurned }): Told => ({
        id: guessIds.turned(field.profile.column),
        cells: headCells(field.profile),
        certainty: "unsure",
        about: { kind: "turned", question: field.profile.header, indicator: label, correlation },
        choice: { kind: "keep", isKept: isTurned },
        part,
      }));
    return [...count, ...suspected, limits];
  });
}

function ofComposites({ indicators, questions, composites, isKept }: Guessed): Told[] {
  const pairs = pairsOf(indicators, questions);
  const idOf = ([one, other]: (typeof pairs)[number]) => guessIds.composite(columnOf(one.of), columnOf(other.of));
  const kept = pairs.map(idOf).filter(isKept);
  return pairs.map((pair): Told => {
    const [one, other] = pair;
    const id = idOf(pair);
    const [from, to] = [cellsOf(one.of.group), cellsOf(other.of.group)];
    const cells = { ...from, lastColumn: Math.max(from.lastColumn, to.lastColumn) };
    const about = { kind: "composite" as const, of: [one.indicator.label, other.indicator.label] as const };
    const part = partsWith("composites", composites[kept.indexOf(id)]?.id);
    return { id, cells, certainty: "unsure", about, choice: { kind: "keep", isKept: isKept(id) }, ...part };
  });
}

/** The part of a table with this id; none where there is no such part. */
function partsWith(table: MarkedPart["table"], id: string | undefined): Pick<Told, "part"> {
  return id === undefined ? {} : { part: { table, id } };
}

const labelOf = ({ block, items }: Questions) => block?.label ?? items[0]?.label ?? "";

/** The first column of some questions. */
export function columnOf({ group }: Pick<Questions, "group">): number {
  return group.fields[0]?.profile.column ?? 0;
}

function cellsOf({ fields }: Group): Area {
  const columns = fields.map(({ profile }) => profile.column);
  const rows = fields.map(({ profile }) => profile.row);
  return { row: Math.min(...rows), lastRow: Math.max(...rows), column: Math.min(...columns), lastColumn: Math.max(...columns) };
}

const headCells = ({ row, column }: Field["profile"]): Area => ({ row, lastRow: row, column, lastColumn: column });
