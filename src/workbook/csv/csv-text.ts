import { Refusal } from "../../core/issues/refusal.ts";

/**
 * The text of a CSV file's bytes: UTF-16 or UTF-8 by its byte order mark, otherwise UTF-8 where the bytes are valid UTF-8, otherwise
 * Windows-1252, as Excel on a Norwegian Windows writes it. Throws a Refusal for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.includes("\0")) throw new Refusal({ code: "not_a_workbook" });
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes); // the decoder has no other way of saying that the bytes are not UTF-8
  }
}

// Characters of the bytes 0x80–0x9F; the five without one stay as they are.
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Node 20 reads Windows-1252 as Latin 1, which has control characters where Windows has dashes and quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}
