import type { BlockContent, PhrasingContent, Root, TableRow } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Column } from "../table.ts";

/** Takes no room, and keeps a sign from doing what it would do before the next letter. */
const JOINER = "\u2060";
// Controls, and the marks that turn the direction of a text around.
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
// What GitHub makes a link of by itself: people, issues, addresses.
const LINKED = /[@#](?=[\w-])|:(?=\/\/)|\bwww(?=\.)/gi;

/**
 * Text from a file as one line that says nothing but itself: it mentions nobody, and links to nothing.
 *
 * ```ts
 * import { harmless } from "../src/report/markdown/document.ts";
 * harmless("line\n@all #1") // => "line @\u2060all #\u20601"
 * ```
 */
export const harmless = (text: string): string => text.replace(UNSEEN, " ").replace(LINKED, `$&${JOINER}`);

/** Text as it is. */
export const plain = (value: string): PhrasingContent => ({ type: "text", value: harmless(value) });

/** Text that stands out. */
export const strong = (value: string): PhrasingContent => ({ type: "strong", children: [plain(value)] });

/** What a program says or reads, as a digest. */
export const code = (value: string): PhrasingContent => ({ type: "inlineCode", value: harmless(value) });

/** A heading; depth 1 to 6. */
export const heading = (depth: 1 | 2 | 3 | 4, text: string): Root["children"][number] => ({
  type: "heading",
  depth,
  children: [plain(text)],
});

/** A paragraph. */
export const paragraph = (...children: readonly PhrasingContent[]): BlockContent => ({
  type: "paragraph",
  children: [...children],
});

/** Sentences as a list; nothing without any. */
export const list = (texts: readonly string[]): BlockContent[] =>
  texts.length === 0
    ? []
    : [
        {
          type: "list",
          spread: false,
          children: texts.map((text) => ({
            type: "listItem",
            spread: false,
            children: [paragraph(plain(text))],
          })),
        },
      ];

const rowOf = (cells: readonly PhrasingContent[]): TableRow => ({
  type: "tableRow",
  children: cells.map((cell) => ({ type: "tableCell", children: [cell] })),
});

/** A table from the columns that the texts have. */
export const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): BlockContent => ({
  type: "table",
  align: columns.map(({ align = "right" }) => align),
  children: [
    rowOf(columns.map(({ title }) => plain(title))),
    ...rows.map((row) => rowOf(columns.map(({ of }) => plain(of(row))))),
  ],
});

/** A document as GitHub-flavoured Markdown. */
export const markdownText = (...children: readonly Root["children"][number][]): string =>
  toMarkdown({ type: "root", children: [...children] }, { bullet: "-", extensions: [gfmTableToMarkdown()] });
