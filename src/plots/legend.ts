import type { Element } from "hast";
import { arrow, label, rule } from "./marks/members.ts";
import { EDGE } from "./row-frame.ts";
import { SMALL, textWidth } from "./text-width.ts";

/** One entry of a legend: a sample, drawn in a box 14 wide around the middle of its line, and its text. */
export interface LegendEntry {
  readonly text: string;
  readonly sample: (x: number, y: number) => readonly Element[];
}

const [SAMPLE, GAP, LINE] = [16, 16, 22];

/** A legend that wraps, from a top on; its height is a whole number of lines, 0 without entries. */
export const legend = (
  entries: readonly LegendEntry[],
  { top, width }: { readonly top: number; readonly width: number },
): { readonly elements: readonly Element[]; readonly height: number } => {
  let [x, y] = [EDGE, top + LINE / 2];
  const elements: Element[] = [];
  for (const { text, sample } of entries) {
    const room = Math.min(textWidth(text, { size: SMALL }) + 1, width - 2 * EDGE - SAMPLE - 6);
    if (x > EDGE && x + SAMPLE + 6 + room > width - EDGE) {
      x = EDGE;
      y += LINE;
    }
    elements.push(...sample(x, y), ...label.draw({ text, x: x + SAMPLE + 6, y, room }, { size: SMALL }));
    x += SAMPLE + 6 + room + GAP;
  }
  return { elements, height: entries.length === 0 ? 0 : y + LINE / 2 - top };
};

/** The sample beside the name of a vertical axis: an arrow that points up. */
export const upArrow = (x: number, y: number): readonly Element[] => [
  ...rule.draw({ from: [x + 8, y + 7], to: [x + 8, y - 2] }, { look: "axis" }),
  ...arrow.draw([x + 8, y - 8], { way: "up", tone: "plain" }),
];
