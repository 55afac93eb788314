import type { Element, Nodes } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { type ComponentChild, Fragment } from "preact";
import { jsx, jsxs } from "preact/jsx-runtime";

/** Elements and attributes that a tree of data may not bring along, whoever made it. */
const FORBIDDEN = /^(script|style|iframe|object|embed|base|meta|link|template)$/i;
const FORBIDDEN_ATTRIBUTES = /^(on|srcdoc$|style$)/i;
const ADDRESSES = /^(href|src|xlinkHref|action|formAction|poster)$/i;
const ALLOWED_ADDRESSES = /^(#|https?:|data:image\/(png|svg\+xml);)/i;

const isSafe = ([name, value]: [string, unknown]): boolean =>
  !FORBIDDEN_ATTRIBUTES.test(name) && (!ADDRESSES.test(name) || ALLOWED_ADDRESSES.test(String(value).trim()));

const clean = <Node extends Nodes>(node: Node): Node => {
  if (!("children" in node)) return node;
  const children = node.children
    .filter((child) => child.type === "text" || (child.type === "element" && !FORBIDDEN.test(child.tagName)))
    .map((child) => clean(child as Nodes));
  if (node.type !== "element") return { ...node, children } as Node;
  const properties = Object.fromEntries(Object.entries(node.properties).filter(isSafe));
  return { ...node, properties, children } as Node;
};

/** A tree of plain data as what preact shows: texts stay texts, and nothing in it can run. */
export const shownTree = (tree: Element): ComponentChild =>
  toJsxRuntime(clean(tree), {
    Fragment,
    jsx,
    jsxs,
    elementAttributeNameCase: "html",
    stylePropertyNameCase: "dom",
  } as Parameters<typeof toJsxRuntime>[1]) as unknown as ComponentChild;
