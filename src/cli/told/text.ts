import type { Timeline } from "../../experiment/told-run.ts";
import { type OtherRun, othersText } from "../../report/story-others.ts";
import { storyText } from "../../report/story-text.ts";
import { timelineText } from "../../report/timeline-text.ts";
import type { TextStyle } from "../../report/years-text.ts";
import { ownRow } from "./others.ts";
import { toldCommand } from "./result.ts";
import type { ToldStory } from "./story.ts";

/** A told run for people: its story, the run over time, other designs, and the command that tells it again. */
export const toldText = (
  story: ToldStory,
  timeline: Timeline,
  others: readonly OtherRun[] | null,
  style: TextStyle,
): string => {
  const left = story.told.others.length - (others?.length ?? 0);
  const more = others !== null && left > 0 ? [`${left} more designs are left out here.`] : [];
  return `${[
    storyText(story, style).trimEnd(),
    timelineText(timeline, style.columns),
    ...(others === null
      ? []
      : [
          [
            othersText(ownRow(story), others, {
              width: style.columns,
              purpose: story.told.study.experiment.replay === undefined ? "years" : "replay",
            }),
            ...more,
          ].join("\n"),
        ]),
    `To have this run told again:\n  ${toldCommand(story)}`,
  ].join("\n\n")}\n`;
};
