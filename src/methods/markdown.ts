import type { PageBlock } from "../core/layout/texts/page-block.ts";

/** A page as Markdown (CommonMark with the tables of GitHub), every text shown as it is. */
export function markdown(blocks: readonly PageBlock[]): string {
  return `${blocks.map(blockText).join("\n\n")}\n`;
}

function blockText(block: PageBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${plain(block.text)}`;
    case "text":
      return plain(block.text);
    case "list":
      return block.items.map((item) => `- ${plain(item)}`).join("\n");
    case "table":
      return [row(block.head.map(plain)), row(block.head.map(() => "---")), ...block.rows.map((cells) => row(cells.map(plain)))].join("\n");
    default:
      return block satisfies never;
  }
}

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** A text in one line, without a sign that Markdown or HTML would read. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|#]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^([-+])(?=\s)/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}
