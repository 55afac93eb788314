import { expect, it } from "vitest";
import { openTold } from "../../../src/cli/told/choice.ts";
import { otherRuns } from "../../../src/cli/told/others.ts";
import { tellRun, toldTimeline } from "../../../src/cli/told/story.ts";
import { toldText } from "../../../src/cli/told/text.ts";

it("a told run fits its terminal, from story to command", () => {
  const story = tellRun(openTold("models/examples/messages.yaml", { fault: "cable" }), {
    replication: 0,
    vector: null,
    how: null,
  });
  const text = toldText(story, toldTimeline(story), otherRuns(story), { columns: 80, strong: (one) => one });
  const lines = text.split("\n").filter((line) => !line.includes("npx secondtick"));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  for (const part of ["phones away", "login queue", "messages kept", "What would have changed it"])
    expect(text).toContain(part);
});
