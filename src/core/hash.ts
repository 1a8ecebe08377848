import type { Responses } from "./responses.ts";

/** Two running 32-bit sums; together enough to tell two data sets apart, not meant to withstand an attacker. */
class Mixer {
  #a = 0x811c9dc5;
  #b = 0x9e3779b9;

  add(word: number): void {
    this.#a = Math.imul(this.#a ^ word, 0x01000193);
    this.#b = Math.imul((this.#b ^ word) + (this.#b >>> 15), 0x85ebca6b);
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    return [this.#a, this.#b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }
}

/** A checksum of the unit numbers and coded answers, in row order, as 16 hexadecimal digits: the same data gives the same text. */
export function dataHash({ ids, codes }: Responses): string {
  const mixer = new Mixer();
  for (const id of ids) {
    for (let index = 0; index < id.length; index++) mixer.add(id.charCodeAt(index));
    mixer.add(0x1f);
  }
  for (const column of codes.values()) {
    const whole = column.length - (column.length % 4);
    for (let i = 0; i < whole; i += 4) {
      mixer.add(((column[i] ?? 0) << 24) | ((column[i + 1] ?? 0) << 16) | ((column[i + 2] ?? 0) << 8) | (column[i + 3] ?? 0));
    }
    for (let i = whole; i < column.length; i++) mixer.add(column[i] ?? 0);
  }
  return mixer.digest();
}
