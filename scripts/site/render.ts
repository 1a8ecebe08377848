import path from "node:path";
import markdownIt from "markdown-it";
import { anchorsOf } from "./anchors.ts";

/** A document as a page of the site. */
export interface Page {
  readonly html: string;
  /** What the page's links and pictures lead to, as paths in the repository; without other sites and without headings. */
  readonly links: readonly string[];
}

const markdown = markdownIt({ html: true }); // the documents are ours; their comments are kept as comments

/** The documents in Norwegian; the others are in English. */
const norwegian = new Set(["docs/veiledning.md", "docs/drift.md", "docs/regelsett.md"]);

/** The page at the start of the site. */
const START = "README.md";

/** Where a document is on the site: «docs/drift.html»; README is the first page. */
export function pageOf(document: string): string {
  return document === START ? "index.html" : document.replace(/\.md$/, ".html");
}

/** Renders a document, named by its path in the repository. Links between documents lead to their pages; all else keeps its place. */
export function render(document: string, text: string): Page {
  const tokens = markdown.parse(text, {});
  const headings = tokens.flatMap((token, index) => (token.type === "heading_open" ? [tokens[index + 1]?.content ?? ""] : []));
  const anchors = anchorsOf(headings.map(plain));
  const opened = tokens.filter(({ type }) => type === "heading_open");
  for (const [index, token] of opened.entries()) token.attrSet("id", anchors[index] ?? "");
  const links: string[] = [];
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    const name = token.type === "link_open" ? "href" : token.type === "image" ? "src" : null;
    const target = name === null ? "" : String(token.attrGet(name) ?? "");
    if (name === null || target === "" || /^(?:[a-z]+:|#)/.test(target)) continue;
    const [file = "", heading] = target.split("#");
    links.push(path.posix.join(path.posix.dirname(document), decodeURI(file)));
    token.attrSet(name, [linkTo(document, decodeURI(file)), ...(heading === undefined ? [] : [heading])].join("#"));
  }
  const body = markdown.renderer.render(tokens, markdown.options, {});
  return { html: pageHtml(document, plain(headings[0] ?? ""), body), links };
}

/** A heading without its marks for code and links. */
function plain(heading: string): string {
  return heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
}

function linkTo(from: string, file: string): string {
  const target = path.posix.join(path.posix.dirname(from), file);
  return path.posix.relative(path.posix.dirname(pageOf(from)), target.endsWith(".md") ? pageOf(target) : target);
}

function pageHtml(document: string, title: string, body: string): string {
  const isNorwegian = norwegian.has(document);
  const to = (file: string) => path.posix.relative(path.posix.dirname(document), file);
  const nav = [
    ["index.html", isNorwegian ? "Forside" : "Start"],
    ["workbench/index.html", isNorwegian ? "Åpne nettversjonen" : "Open in the browser"],
    ["docs/veiledning.html", isNorwegian ? "Veiledning" : "Guide (Norwegian)"],
    ["docs/regelsett.html", isNorwegian ? "Regelsett" : "Rule sets (Norwegian)"],
    ["docs/drift.html", isNorwegian ? "Drift" : "For IT (Norwegian)"],
  ].map(([file = "", label = ""]) => `<a href="${to(file)}">${label}</a>`);
  return `<!doctype html>
<html lang="${isNorwegian ? "nb" : "en"}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'" />
<title>${title}</title>
<link rel="stylesheet" href="${to("site.css")}" />
</head>
<body>
<nav>${nav.join("\n")}</nav>
<main>
${body}</main>
</body>
</html>
`;
}
