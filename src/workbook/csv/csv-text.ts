import { Refusal } from "../../core/issues/refusal.ts";

/** Bytes decoded at a time; texts of this size lie in memory that is used again and again. */
const BATCH = 1 << 16;

/**
 * The text of a CSV file's bytes in pieces, with "\n" as the line end whatever mixture of systems it has been through: UTF-16 or UTF-8 by its byte
 * order mark, otherwise UTF-8 where the bytes are valid UTF-8, otherwise Windows-1252, as Excel on a Norwegian Windows writes it. Throws a Refusal
 * where it comes to bytes that are no text.
 */
export function* textPieces(bytes: Uint8Array): Generator<string> {
  let isAfterReturn = false;
  for (const piece of decoded(bytes)) {
    if (piece.includes("\0")) throw new Refusal({ code: "not_a_workbook" });
    const text = isAfterReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
    if (piece !== "") isAfterReturn = piece.endsWith("\r");
    yield text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  }
}

function decoded(bytes: Uint8Array): Iterable<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedBy(new TextDecoder("utf-16le"), bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedBy(new TextDecoder("utf-16be"), bytes);
  return isUtf8(bytes) ? decodedBy(new TextDecoder("utf-8"), bytes) : decodedWindows1252(bytes);
}

function* decodedBy(decoder: TextDecoder, bytes: Uint8Array): Generator<string> {
  for (const batch of batches(bytes)) yield decoder.decode(batch, { stream: true });
  yield decoder.decode();
}

function* batches(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += BATCH) yield bytes.subarray(at, at + BATCH);
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (const batch of batches(bytes)) decoder.decode(batch, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false; // the decoder has no other way of saying that the bytes are not UTF-8
  }
}

// Characters of the bytes 0x80–0x9F; the five without one stay as they are. Node 20 reads Windows-1252 as Latin 1, which has controls there.
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const CODES = Uint16Array.from({ length: 256 }, (_, byte) => (byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte));

function* decodedWindows1252(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder("utf-16le");
  for (const batch of batches(bytes)) yield decoder.decode(Uint16Array.from(batch, (byte) => CODES[byte] ?? byte));
}
