import { damagedBooks, randomBytes, resultOf, rewrittenBooks } from "./changed-books.ts";
import { Random } from "./random.ts";
import { surveyBooks } from "./sound-books.ts";

test("the same XML written in other ways gives the same result, or a refusal, in ten workbooks", async () => {
  const books = await surveyBooks();
  expect(books.length).toBeGreaterThanOrEqual(10);
  const random = new Random(13);
  let read = 0;
  let turns = 0;
  for (const book of books) {
    const { name } = book;
    const whole = await resultOf(book.bytes);
    expect([name, whole]).toEqual([name, expect.stringMatching(/^[0-9a-z]+$/)]);
    for await (const { how, bytes } of rewrittenBooks(book, 3, random)) {
      const result = await resultOf(bytes);
      expect({ name, how, result: result ?? whole }).toEqual({ name, how, result: whole });
      turns++;
      if (result !== null) read++;
    }
  }
  expect(read / turns).toBeGreaterThan(0.9);
});

test("bytes that are damaged or cut away at random are refused, or give the result of the whole file, in ten workbooks", async () => {
  const random = new Random(31);
  for (const book of await surveyBooks()) {
    const { name } = book;
    const whole = await resultOf(book.bytes);
    for (const { how, bytes } of damagedBooks(book, 25, random)) {
      const result = await resultOf(bytes);
      expect({ name, how, result: result ?? whole }).toEqual({ name, how, result: whole });
    }
  }
});

test("bytes of no meaning at all are refused", async () => {
  const random = new Random(97);
  for (let turn = 0; turn < 200; turn++) expect(await resultOf(randomBytes(random))).toBeNull();
});
