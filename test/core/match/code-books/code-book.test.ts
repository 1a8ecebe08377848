import { isCodeBook, readCodeBook } from "../../../../src/core/match/code-books/code-book.ts";
import type { Cell } from "../../../../src/core/sheet/sheet.ts";
import { computeFile, describeFiles, sharedJson } from "../../../case-files.ts";
import { itemIds, answerRow, allIds, sheetOf, ssb2018 } from "../../surveys.ts";

const read = (rows: readonly (readonly Cell[])[]) => readCodeBook([sheetOf(rows, { name: "Kodebok" })], ssb2018);
const codesOf = (rows: readonly (readonly Cell[])[], item: string) => Object.fromEntries(read(rows).codeBook.get(item) ?? []);

const yesNo = { "1": "Ja", "2": "Nei", "3": "Vet ikke" };

test.each<[string, Cell[][]]>([
  [
    "the item on every row",
    [
      ["Variabel", "Kode", "Svar"],
      ["strategi_01", 1, "Ja"],
      ["strategi_01", 2, "Nei"],
      ["strategi_01", 3, "Vet ikke"],
    ],
  ],
  [
    "the item on its first row alone, other words in the head, a title above",
    [
      ["Kodeliste for undersøkelsen"],
      [],
      ["Variable", "Question", "Value", "Label"],
      ["strategi_01", "IKT-infrastruktur", "1", "ja"],
      [null, null, "2", "NEI"],
      [null, null, "3", "Vet ikke."],
    ],
  ],
  [
    "the item by its text, the code behind the answer",
    [
      ["Spørsmål", "Svar", "Verdi"],
      ["IKT-infrastruktur", "Ja", 1],
      ["", "Nei", 2],
      ["", "Vet ikke", 3],
    ],
  ],
  [
    "the item on a row of its own, codes and answers below",
    [
      ["strategi_01", "IKT-infrastruktur"],
      [1, "Ja"],
      [2, "Nei"],
      [3, "Vet ikke"],
    ],
  ],
  [
    "one list for all items",
    [
      ["Variabel", "Verdi", "Etikett"],
      ["Alle", 1, "Ja"],
      [null, 2, "Nei"],
      [null, 3, "Vet ikke"],
    ],
  ],
  [
    "one list without a word on items",
    [
      ["Kode", "Tekst"],
      [1, "Ja"],
      [2, "Nei"],
      [3, "Vet ikke"],
    ],
  ],
  [
    "a list for a block",
    [
      ["Hva omfatter strategien?", 1, "Ja"],
      [null, 2, "Nei"],
      [null, 3, "Vet ikke"],
    ],
  ],
  [
    "a list for a range of ids",
    [
      ["strategi_01–strategi_13", 1, "Ja"],
      [null, 2, "Nei"],
      [null, 3, "Vet ikke"],
    ],
  ],
  [
    "one cell with all codes",
    [
      ["Variabel", "Spørsmål", "Verdier"],
      ["strategi_01", "IKT-infrastruktur", "1 = Ja; 2 = Nei; 3 = Vet ikke"],
      ["strategi_02", "Informasjonssikkerhet", "1=Ja, 2=Nei, 3=Vet ikke"],
    ],
  ],
])("a code book gives %s", (_, rows) => {
  expect(codesOf(rows, "strategi_01")).toEqual(yesNo);
  expect(isCodeBook(sheetOf(rows), ssb2018)).toBe(true);
});

test("a list for all items gives each item its own answers", () => {
  const rows = [
    ["Alle", 1, "Ja"],
    [null, 2, "Nei"],
    [null, 3, "Utelukkende interne"],
    [null, 9, "Vet ikke"],
  ];
  expect(codesOf(rows, "strategi")).toEqual({ "1": "Ja", "2": "Nei" });
  expect(codesOf(rows, "funksjon_01")).toEqual({ "3": "Utelukkende interne", "9": "Vet ikke" });
  expect(read(rows).issues).toEqual([
    { code: "code_book_used", severity: "remark", place: { sheet: "Kodebok", row: 0, column: 2 }, items: itemIds.length, codes: 4 },
  ]);
});

test("what is said of one item goes before what is said of all", () => {
  const rows = [
    ["Alle", 1, "Ja"],
    [null, 2, "Nei"],
    ["strategi", 1, "Nei"],
    [null, 2, "Ja"],
  ];
  expect(codesOf(rows, "strategi")).toEqual({ "1": "Nei", "2": "Ja" });
  expect(codesOf(rows, "sky")).toEqual({ "1": "Ja", "2": "Nei" });
});

test("a row may name its item by id, text and block", () => {
  const rows = [
    ["prosjekt_10", "Andre områder", "IKT-prosjekter: områder", 1, "Ja"],
    ["prosjekt_10", "Andre områder", "IKT-prosjekter: områder", 2, "Nei"],
  ];
  expect(codesOf(rows, "prosjekt_10")).toEqual({ "1": "Ja", "2": "Nei" });
  expect(codesOf(rows, "sky_15")).toEqual({});
});

test("codes may be letters", () => {
  expect(
    codesOf(
      [
        ["strategi", "J", "Ja"],
        [null, "N", "Nei"],
      ],
      "strategi",
    ),
  ).toEqual({ J: "Ja", N: "Nei" });
});

test("the codes of a variable that is none of the items are not the item's above", () => {
  const rows = [
    ["strategi", 1, "Ja"],
    [null, 2, "Nei"],
    ["samtykke", 7, "Ja"],
    [null, 8, "Nei"],
  ];
  expect(codesOf(rows, "strategi")).toEqual({ "1": "Ja", "2": "Nei" });
});

test("an answer that the item does not have is told once, with those it has", () => {
  const rows = [
    ["strategi_01", 1, "Ja"],
    [null, 2, "Nei"],
    [null, 9, "Ubesvart"],
    ["strategi_02", 1, "Ja"],
    [null, 2, "Nei"],
    [null, 9, "Ubesvart"],
  ];
  expect(codesOf(rows, "strategi_02")).toEqual({ "1": "Ja", "2": "Nei" });
  expect(read(rows).issues.slice(1)).toEqual([
    {
      code: "code_book_unknown_answer",
      severity: "warning",
      place: { sheet: "Kodebok", row: 2, column: 2 },
      item: "strategi_01",
      label: "IKT-infrastruktur",
      answer: "Ubesvart",
      allowed: ["Ja", "Nei", "Vet ikke"],
    },
  ]);
});

test("a code with two answers is an error and means neither", () => {
  const rows = [
    ["strategi_01", 1, "Ja"],
    [null, 2, "Nei"],
    [null, 1, "Vet ikke"],
  ];
  expect(codesOf(rows, "strategi_01")).toEqual({ "1": "", "2": "Nei" });
  expect(read(rows).issues[1]).toMatchObject({
    code: "code_book_conflict",
    severity: "error",
    found: "1",
    answers: ["Ja", "Vet ikke"],
    place: { row: 2 },
  });
});

describe("codes that no heading says are codes", () => {
  const rows = (heading: Cell[]): Cell[][] => [heading, ["strategi_01", "Ja", 1], [null, "Nei", 2], [null, "Vet ikke", 3]];
  const severities = (name: string, heading: Cell[]) => {
    const { codeBook, issues } = readCodeBook([sheetOf(rows(heading), { name })], ssb2018);
    return [codeBook.size, ...issues.map(({ code, severity }) => `${severity} ${code}`)];
  };

  test("are believed with a question", () => {
    expect(severities("Ark2", ["Spørsmål", "Svar", ""])).toEqual([1, "warning code_book_assumed"]);
    expect(severities("Ark2", ["Spørsmål", "Svar", "#"])).toEqual([1, "warning code_book_assumed"]);
  });

  test("are codes by their heading, or by their sheet's name", () => {
    for (const heading of ["Kode", "Verdi", "Code", "Value", "Svarkode"])
      expect(severities("Ark2", ["Spørsmål", "Svar", heading])).toEqual([1, "remark code_book_used"]);
    expect(severities("Kodebok 2024", ["Spørsmål", "Svar", ""])).toEqual([1, "remark code_book_used"]);
  });

  test("are none where one answer has several: then they count something", () => {
    const table = [
      ["strategi_01", "Ja", 12],
      [null, "Nei", 8],
      ["strategi_02", "Ja", 5],
      [null, "Nei", 15],
    ];
    expect(isCodeBook(sheetOf(table, { name: "Ark2" }), ssb2018)).toBe(false);
    expect(isCodeBook(sheetOf([["Spørsmål", "Svar", "Kode"], ...table]), ssb2018)).toBe(true);
  });
});

describe("a table of counts", () => {
  const rows = (heading: Cell, ...more: Cell[][]): Cell[][] => [
    ["IKT-infrastruktur", heading],
    ["Ja", 3],
    ["Nei", 2],
    ["Vet ikke", 1],
    ...more,
  ];

  test.each(["Antall", "Antall kommuner", "Count", "N", "n", "Prosent", "%", "Andel", "Responses"])(
    "headed «%s» is no code book",
    (heading) => {
      expect(isCodeBook(sheetOf(rows(heading)), ssb2018)).toBe(false);
    },
  );

  test.each(["Totalt", "Sum", "I alt", "Grand Total"])("with a row «%s» is none either", (total) => {
    expect(isCodeBook(sheetOf(rows("", [total, 6])), ssb2018)).toBe(false);
  });

  test("beside codes is left aside, with its totals", () => {
    const book = [
      ["Variabel", "Kode", "Svar", "Antall"],
      ["strategi_01", 1, "Ja", 2],
      [null, 2, "Nei", 1],
      [null, 3, "Vet ikke", 3],
      [null, null, "Totalt", 6],
    ];
    expect(codesOf(book, "strategi_01")).toEqual(yesNo);
  });
});

describeFiles("frequency-table-taken-for-codebook", () => {
  test("nothing is read by the counts, and nothing as an answer", async () => {
    const { results, issues } = await computeFile(
      "cases/frequency-table-taken-for-codebook.xlsx",
      sharedJson("cases/freq_rules.json") as object,
    );
    expect(Object.values(results)).toEqual(Array(6).fill([null, null]));
    expect(issues.map(({ code }) => code)).not.toContain("code_book_used");
  });
});

describe("no code book is", () => {
  test.each<[string, Cell[][]]>([
    ["an empty sheet", []],
    [
      "a list of ids, texts and allowed answers",
      [
        ["Kode", "Spørsmål", "Gyldige svar"],
        ["strategi_01", "IKT-infrastruktur", "Ja; Nei; Vet ikke"],
        ["strategi_02", "Informasjonssikkerhet", "Ja; Nei; Vet ikke"],
      ],
    ],
    [
      "a list of ids, texts and answers, one a row",
      [
        ["Kode", "Spørsmål", "Svar"],
        ["strategi", "Har kommunen en IKT-/digitaliseringsstrategi?", "Ja"],
        [null, null, "Nei"],
        ["strategi_01", "IKT-infrastruktur", "Ja"],
        [null, null, "Nei"],
        [null, null, "Vet ikke"],
      ],
    ],
    ["a survey", [allIds, answerRow("0101"), answerRow("0104"), answerRow("0105")]],
    [
      "a small survey",
      [
        ["Nr", "strategi"],
        [1, "Ja"],
        [2, "Ja"],
        [3, "Nei"],
        [4, "Ja"],
        [5, "Nei"],
      ],
    ],
    [
      "a sheet of notes",
      [
        ["Datert", "2018"],
        ["Kilde", "SSB"],
      ],
    ],
  ])("%s", (_, rows) => {
    expect(isCodeBook(sheetOf(rows), ssb2018)).toBe(false);
  });
});

test("codes of a column of categories mean what the book writes; a code with two meanings means none", () => {
  const rows = [
    ["Variabel", "Kode", "Betydning"],
    ["strategi_01", 1, "Ja"],
    [null, 2, "Nei"],
    ["fylke", 1, "Østfold"],
    [null, 2, "Akershus"],
    [null, 3, "Oslo"],
    [null, 3, "Hedmark"],
  ];
  expect(codesOf(rows, "strategi_01")).toEqual({ "1": "Ja", "2": "Nei" });
  expect(codesOf(rows, "fylke")).toEqual({ "1": "Østfold", "2": "Akershus", "3": "" });
  expect(read(rows).issues).toContainEqual(
    expect.objectContaining({ code: "code_book_conflict", label: "Fylke", found: "3", answers: ["Oslo", "Hedmark"] }),
  );
});
