import { join } from "node:path";
import { assert } from "../../base/assert.ts";
import { storyNames } from "../../experiment/story-names.ts";
import type { Timeline } from "../../experiment/told-run.ts";
import { standalone } from "../../plots/standalone.ts";
import { timelinePicture } from "../../report/pictures/timeline.ts";
import { writeWhole } from "../files.ts";
import type { Io } from "../io.ts";
import { madeFolder } from "../output.ts";
import { factLines } from "./facts.ts";
import type { ToldStory } from "./story.ts";

const write = (file: string, text: string, io: Io): void => {
  writeWhole(file, text);
  io.writeError(`written: ${file}\n`);
};

/** Writes all facts of a told run into a file, as NDJSON. */
export const writeLog = ({ plan, trace }: ToldStory, file: string, io: Io): void =>
  write(file, factLines(trace.facts, storyNames(plan)), io);

/** Writes a told run over time into a folder, as `timeline.svg`. */
export const writeToldPicture = (story: ToldStory, timeline: Timeline, folder: string, io: Io): void => {
  const { told, run, trace, what } = story;
  const { study, alternative } = told;
  const { "longest-outage": longestOutage, downtime } = trace.values;
  const title = `${study.model.title}, ${alternative.title}: ${what}`;
  const picture = timelinePicture(
    {
      which: "worst",
      alternative: alternative.name,
      replication: run.replication,
      vector: run.vector,
      longestOutage,
      downtime,
      timeline,
    },
    {
      label: alternative.title,
      threshold: study.settings.rule.threshold,
      isReplay: study.experiment.replay !== undefined,
    },
    { name: "timeline", title },
  );
  assert(picture !== null, "a picture under a title of its own is drawn");
  madeFolder(folder);
  write(join(folder, `${picture.name}.svg`), standalone(picture), io);
};
