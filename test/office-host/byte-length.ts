/**
 * How many bytes a text is in UTF-8; counted, for coding it makes as many bytes, in the thread that the add-in under test is timed in.
 * The text is well-formed, as JSON is: its surrogates come in pairs, of four bytes.
 */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (const [letters] of text.matchAll(/[\u0080-\uffff]+/g)) {
    for (let index = 0; index < letters.length; index++) {
      const unit = letters.charCodeAt(index);
      bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
    }
  }
  return bytes;
}
