import type { Element } from "hast";
import { h } from "hastscript";
import type { Picture } from "../../plots/picture.ts";
import { dataTable } from "./data-table.ts";
import type { Content } from "./section.ts";

/** CSS pixels: for pages that have room, and for phones. */
const WIDE = 760;
const NARROW = 340;

/** What is folded up below something. */
export const folded = (summary: string, ...content: readonly Content[]): Element =>
  h("details", [h("summary", summary), ...content]);

/**
 * A picture at two widths, of which the page shows the one that fits, with its caption and its numbers; a note may say what the
 * picture leaves out.
 */
export const figure = (picture: Picture, note = ""): Element =>
  h("figure", [
    h("p", { className: "title" }, picture.title),
    h("div", { className: "wide" }, [picture.draw(WIDE)]),
    h("div", { className: "narrow" }, [picture.draw(NARROW)]),
    h("figcaption", `${picture.description}${note === "" ? "" : ` ${note}`}`),
    folded(
      "The numbers",
      dataTable({ id: `${picture.name}-numbers`, caption: picture.title, ...picture.table }),
    ),
  ]);
