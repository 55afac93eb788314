import type { Element } from "hast";
import { h } from "hastscript";

/** What stands on a page: text, which is escaped, or elements. */
export type Content = Element | string;

/** A part of a page that the contents lead to. */
export interface Section {
  /** Lower-case words with hyphens; one of its kind on the page. */
  readonly id: string;
  readonly title: string;
  /** In one sentence: how to read what follows. */
  readonly how?: string | undefined;
  readonly content: readonly Content[];
}

/** What stands in place of something that the result does not hold, and why. */
export const absent = (why: string): Element => h("p", { className: "absent" }, why);

/** A paragraph of the second rank. */
export const soft = (text: string): Element => h("p", { className: "sure" }, text);

/** A paragraph. */
export const paragraph = (...content: readonly Content[]): Element => h("p", ...content);

/** The sentences as a list; of one sentence a paragraph. */
export const sentences = (all: readonly string[]): Element[] => {
  if (all.length < 2) return all.map((one) => paragraph(one));
  return [
    h(
      "ul",
      all.map((one) => h("li", one)),
    ),
  ];
};

/** A section as it stands on the page. */
export const sectionElement = ({ id, title, how, content }: Section): Element =>
  h("section", { id, ariaLabelledBy: `${id}-heading` }, [
    h("h2", { id: `${id}-heading` }, title),
    ...(how === undefined ? [] : [h("p", { className: "how" }, how)]),
    ...content,
  ]);
