export interface Charset {
  toRegExp(): RegExp;
}

export function letters(): Charset;
export function punctuations(): Charset;
export function all(): Charset;
