import { shortTextChecksum } from "../../basics/checksum.ts";

/** The last line of our notes: by whom, and a checksum of the lines above, which a note that somebody has changed no longer fits. */
const signature = /^([\s\S]*)\nDigitaliseringsindikatorer ([0-9a-f]{1,8})$/;

/** A text as it stands in a note of ours. */
export function signed(text: string): string {
  const lines = plain(text);
  return `${lines}\nDigitaliseringsindikatorer ${shortTextChecksum(lines)}`;
}

/** Whether a note is ours, as we wrote it: one that somebody has changed is theirs. */
export function isOwnNote(note: string): boolean {
  const [, lines, checksum] = signature.exec(plain(note)) ?? [];
  return lines !== undefined && shortTextChecksum(lines) === checksum;
}

/** Whether two notes say the same, however a program ends their lines. */
export function isSameNote(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : plain(one) === plain(other);
}

/** Programs end lines in ways of their own, and may add one. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
