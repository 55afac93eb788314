import type { Element } from "hast";
import { h } from "hastscript";
import type { ToldRun } from "../../experiment/told-run.ts";
import type { Picture } from "../../plots/picture.ts";
import { clock } from "../story-text.ts";
import { figure, folded } from "./figure.ts";
import { absent, type Content, type Section } from "./section.ts";

const drawnOf = ({ which }: ToldRun, picture: Picture | null): Element =>
  picture === null
    ? absent(
        `${which === "median" ? "In the run of median length" : "In the worst run"} nothing was down, so it is not drawn.`,
      )
    : figure(picture);

const storyOf = ({ timeline, which, replication, longestOutage }: ToldRun): Element[] =>
  timeline.story.length === 0 || longestOutage === 0
    ? []
    : [
        folded(
          `The story of run ${replication} (${which === "median" ? "of median length" : "the worst"}), line by line`,
          h("ol", { className: "story" }, [
            ...timeline.story.map(({ time, text }) =>
              h("li", [h("span", { className: "at" }, `${clock(time)} `), text]),
            ),
          ]),
        ),
      ];

/** Runs over time, each with its story; without any, why there are none. */
export const toldSection = (
  told: readonly ToldRun[] | null | undefined,
  pictures: readonly (Picture | null)[],
): Section => {
  const content: Content[] = (told ?? []).flatMap((run, index) => [
    drawnOf(run, pictures[index] ?? null),
    ...storyOf(run),
  ]);
  const why =
    told === undefined || told === null
      ? "This result holds no run over time; it was made by an earlier version, or without them."
      : "No run of the first design had an outage to be told.";
  return {
    id: "runs",
    title: "A typical and the worst run, over time",
    how:
      content.length === 0
        ? undefined
        : "Single runs are examples, not estimates: the one of median length, and the worst that was seen.",
    content: content.length === 0 ? [absent(why)] : content,
  };
};
