import { expect, it } from "vitest";
import { openTold } from "../../../src/cli/told/choice.ts";
import { explainResult, toldCommand } from "../../../src/cli/told/result.ts";
import { tellRun, toldTimeline } from "../../../src/cli/told/story.ts";
import { toldText } from "../../../src/cli/told/text.ts";

const story = tellRun(openTold("test/cli/study/experiment.yaml", {}), {
  replication: 1,
  vector: 5,
  how: null,
});

it("as plain data a told run holds its story, its numbers and the command that repeats it", () => {
  const result = explainResult(story, toldTimeline(story), null);
  expect(result.format).toBe("secondtick-explain/1");
  expect(result.story.map(({ text }) => text)).toEqual(story.lines.map(({ text }) => text));
  expect(result.values["longest-outage"]).toBe(result.outages[0]!.length);
  expect(result.command).toBe(toldCommand(story));
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

it("the text ends with that command", () => {
  const style = { columns: 80, strong: (text: string) => text };
  const text = toldText(story, toldTimeline(story), null, style);
  expect(text).toContain("explain test/cli/study/experiment.yaml --replication 1 --vector 5\n");
  expect(text).not.toContain("What would have changed it");
  expect(toldText(story, toldTimeline(story), [], style)).toContain("What would have changed it");
});
