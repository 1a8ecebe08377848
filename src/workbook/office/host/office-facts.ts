/// <reference types="office-js" />

/**
 * What Office tells of itself; undefined where it does not. Its types promise more than every host keeps: an address is null where the
 * workbook has none, and what asks the host for its theme throws where the host has no such call.
 */
export function askOffice<Fact>(ask: (context: Office.Context) => Fact): NonNullable<Fact> | undefined {
  try {
    return ask(Office.context) ?? undefined;
  } catch {
    return undefined; // it is no fault of ours, and there is a way without it
  }
}
