const letterScripts = "\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Hangul}\\p{Script=Bopomofo}";
const punctuationBlocks =
  "\\u2ff0-\\u2fff\\u3000-\\u303f\\u30a0-\\u30ff\\u3190-\\u319f\\u31c0-\\u31ef\\u3200-\\u33ff\\ufe10-\\ufe6f\\uff00-\\uffef";

const charset = (content) => ({ toRegExp: () => new RegExp(`[${content}]`, "u") });

export const letters = () => charset(letterScripts);
export const punctuations = () => charset(punctuationBlocks);
export const all = () => charset(letterScripts + punctuationBlocks);
