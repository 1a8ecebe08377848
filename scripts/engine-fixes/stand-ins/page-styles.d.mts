export function adopt(text: string, id?: string): () => void;
export function rulesOf(text: string): CSSRuleList;
export function withoutStyles(html: string): string;
export function applyStyles<Root extends ParentNode>(root: Root): Root;
export function copyHtml(text: string, html: string, others?: Readonly<Record<string, string>>): boolean;
