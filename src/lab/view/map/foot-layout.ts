import { textWidth } from "../../../plots/text-width.ts";
import type { Scene } from "../../protocol.ts";
import type { Rect } from "./rect.ts";
import { cutText } from "./short-names.ts";

/** A labelled place that holds nothing that is drawn. */
export interface MapChip extends Rect {
  readonly component: number;
  readonly text: string;
}

/** The people of a crew. */
export interface MapCrew extends Rect {
  readonly crew: number;
  readonly text: string;
  /** How many of them are drawn; where there are more, the number stands behind. */
  readonly figures: number;
  readonly textWidth: number;
}

/** What stands below the servers. */
export interface Foot {
  readonly chips: readonly MapChip[];
  readonly crews: readonly MapCrew[];
  readonly height: number;
}

const MOST_FIGURES = 12;
/** From one figure to the next, in pixels. */
export const FIGURE = 17;
const HIGH = 28;
const GAP = 10;

/** Lays crews and chips into rows, from a left top corner. */
export const layFoot = (
  scene: Scene,
  chipped: readonly number[],
  { x, y, width, text }: { x: number; y: number; width: number; text: number },
): Foot => {
  let [across, down] = [0, 0];
  const spotFor = (wide: number): Rect => {
    if (across > 0 && across + wide > width) [across, down] = [0, down + HIGH + 6];
    const spot = { x: x + across, y: y + down, width: wide, height: HIGH };
    across += wide + GAP;
    return spot;
  };
  const crews = scene.crews.map(({ name, size }, crew) => {
    const figures = Math.min(size, MOST_FIGURES);
    const rest = size > figures ? 40 : 0;
    const cut = cutText(name, width - figures * FIGURE - rest - 140, text);
    const wide = Math.ceil(textWidth(cut, { size: text })) + 6;
    // Behind them it is said what they do.
    return { crew, text: cut, figures, textWidth: wide, ...spotFor(wide + figures * FIGURE + rest + 138) };
  });
  const chips = chipped.map((component) => {
    const cut = cutText(scene.components[component]!.name, width - 40, text);
    return { component, text: cut, ...spotFor(Math.ceil(textWidth(cut, { size: text })) + 34) };
  });
  return { chips, crews, height: crews.length + chips.length === 0 ? 0 : down + HIGH };
};
