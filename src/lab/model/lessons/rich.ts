import type { Element } from "hast";
import { defaultSchema, type Schema, sanitize } from "hast-util-sanitize";
import type { RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toHast } from "mdast-util-to-hast";
import type { Rich } from "../../lesson.ts";

/** No pictures, which the page would have to fetch, and no links but to pages elsewhere. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "input"),
  protocols: { href: ["https"] },
};

/** Markdown as a list of blocks. */
export const blocksOf = (markdown: string): readonly RootContent[] => fromMarkdown(markdown).children;

/** The letters of a heading. */
export const textOf = (node: RootContent): string => {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map((child) => textOf(child as RootContent)).join("") : "";
};

/** Blocks as a tree of safe elements: nothing in it can run, whoever wrote it. */
export const richOf = (blocks: readonly RootContent[]): Rich => {
  const tree = sanitize(toHast({ type: "root", children: [...blocks] }), schema);
  const children = (tree.type === "root" ? tree.children : [tree]) as Element["children"];
  return { type: "element", tagName: "div", properties: { className: ["rich"] }, children };
};
