/** A word, a text in quotation marks, or one of the signs ( ) = |. */
export interface Token {
  readonly kind: "word" | "quoted" | "sign";
  readonly text: string;
}

const token = /\s*(?:"((?:[^"]|"")*)"|«([^»]*)»|([()=|])|([^\s()=|"«»]+))/y;

/** The tokens of a rule, in order; null for a text that has a quotation mark without its end. */
export function ruleTokens(rule: string): readonly Token[] | null {
  const text = rule.trimEnd();
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return null;
    const [, marked, angled, sign, word] = match;
    if (sign !== undefined) found.push({ kind: "sign", text: sign });
    else if (word !== undefined) found.push({ kind: "word", text: word });
    else found.push({ kind: "quoted", text: marked?.replaceAll('""', '"') ?? angled ?? "" });
  }
  return found;
}
