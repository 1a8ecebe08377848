/**
 * Styles that a page may set whose security rule has no 'unsafe-inline': sheets that are made by a script, and declarations that a script sets on an
 * element. Style elements with text, and style attributes in HTML that is parsed, are refused there, in documents that are not shown too.
 */

/** Has what a style attribute said, as it was written. */
const ATTRIBUTE = "data-page-style";
/** Its text is parsed as that of a style element, and means nothing. */
const ELEMENT = "noframes";

const adopted = new Map();

/** Adds a style sheet to the page, instead of the one with the same id where an id is given. Returns what takes it away again. */
export function adopt(text, id) {
  adopted.get(id)?.();
  const sheet = sheetOf(text);
  const remove = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  if (id !== undefined) adopted.set(id, remove);
  return remove;
}

/** The rules of a style sheet's text. */
export const rulesOf = (text) => sheetOf(text).cssRules;

function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** HTML whose style attributes have another name, and its style elements too: noframes. It is parsed without being refused. */
export function withoutStyles(html) {
  let text = "";
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    const end = html.startsWith("<!--", at) ? commentEnd(html, at) : tagEnd(html, at);
    if (end < 0) break; // what is never closed is nothing
    if (/[a-z/]/i.test(html[at + 1] ?? "")) {
      text += html.slice(from, at) + renamed(html.slice(at, end));
      from = end;
    }
    at = end;
  }
  return text + html.slice(from);
}

function commentEnd(html, start) {
  const end = html.indexOf("-->", start + 2);
  return end < 0 ? -1 : end + 3;
}

/** The place behind a tag; behind the bracket alone where no tag begins. A quote is one only where a value begins. */
function tagEnd(html, start) {
  if (!/[a-z/]/i.test(html[start + 1] ?? "")) return start + 1;
  let beginsValue = false;
  for (let at = start + 1; at < html.length; at++) {
    const letter = html[at];
    if (letter === ">") return at + 1;
    if (beginsValue && (letter === '"' || letter === "'")) {
      at = html.indexOf(letter, at + 1);
      if (at < 0) return -1;
    }
    beginsValue = letter === "=" || (beginsValue && /\s/.test(letter));
  }
  return -1;
}

function renamed(tag) {
  const [name] = /^<\/?[^\s/>]*/.exec(tag);
  const attributes = tag
    .slice(name.length)
    .replace(/([^\s/>=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/g, (whole, attribute, value = "") =>
      attribute.toLowerCase() === "style" ? ATTRIBUTE + value : whole,
    );
  return name.replace(/^(<\/?)style$/i, `$1${ELEMENT}`) + attributes;
}

/** Sets on each element what its style attribute said. Returns the document or what else was given. */
export function applyStyles(root) {
  for (const element of root.querySelectorAll(`[${ATTRIBUTE}]`)) if (element.style) element.style.cssText = element.getAttribute(ATTRIBUTE);
  return root;
}

/**
 * Copies a text, its HTML and other formats (type → text) as the browser's own copying does. Returns whether it could. Written to the clipboard in the other way, Chromium parses
 * the HTML in the page first, whose rule refuses its style attributes.
 */
export function copyHtml(text, html, others = {}) {
  let isCopied = false;
  const put = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, content] of Object.entries({ ...others, "text/plain": text, "text/html": html }))
      event.clipboardData?.setData(type, content);
    isCopied = Boolean(event.clipboardData);
  };
  document.addEventListener("copy", put, { capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
  return isCopied;
}
