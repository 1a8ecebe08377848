/** The XML part of a workbook that is ours: it travels with the file, and any program can read it. */
export const savedNamespace = "urn:digitaliseringsindikatorer:tilstand";

/** The root element of the part, around text that is already escaped. */
export const savedPartXml = (text: string): string => `<tilstand xmlns="${savedNamespace}">${text}</tilstand>`;

/** The text of the part as parsed JSON. Text that is no JSON is returned unchanged, so that it can be reported that it cannot be read. */
export function savedJson(text: string): unknown {
  try {
    const state: unknown = JSON.parse(text);
    return state;
  } catch {
    return text;
  }
}
