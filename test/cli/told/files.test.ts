import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openTold } from "../../../src/cli/told/choice.ts";
import { writeLog, writeToldPicture } from "../../../src/cli/told/files.ts";
import { tellRun, toldTimeline } from "../../../src/cli/told/story.ts";
import { folder } from "../typed.ts";

it("a told run is written as facts and as a picture", () => {
  const io = { write: () => {}, writeError: () => {}, columns: 80, hasColours: false, isWatched: false };
  const story = tellRun(openTold("test/cli/study/experiment.yaml", {}), {
    replication: 1,
    vector: 5,
    how: null,
  });
  const place = folder();
  writeLog(story, join(place, "facts.ndjson"), io);
  writeToldPicture(story, toldTimeline(story), join(place, "pictures"), io);
  const lines = readFileSync(join(place, "facts.ndjson"), "utf8").trimEnd().split("\n");
  expect(lines.length).toBe(story.trace.facts.length);
  expect(existsSync(join(place, "pictures/timeline.svg"))).toBe(true);
  expect(readFileSync(join(place, "pictures/timeline.svg"), "utf8")).toContain("replay 1 of cut");
});
