import fc from "fast-check";
import { dateSerial, isoDate } from "../../../src/workbook/facts/dates.ts";

test("a date is the number that it was made of, in both systems, to the second", () => {
  const lastDay = 2_900_000;
  fc.assert(
    fc.property(fc.nat(lastDay), fc.nat(86_399), fc.boolean(), (day, second, counts1904) => {
      const serial = day + second / 86_400;
      const iso = isoDate(serial, counts1904);
      expect(dateSerial(iso ?? "", counts1904)).toBeCloseTo(serial, 5);
    }),
  );
});
