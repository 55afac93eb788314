import { expect, it } from "vitest";
import { clusterLines } from "../../../src/model/describe/clusters.ts";
import { phoneModel, unchecked } from "../checks/complained.ts";

it("a cluster is told with its front, its network and how its nodes join", () => {
  const words = clusterLines(unchecked(phoneModel)).map(({ text }) => text);
  expect(words[0]).toBe(
    "main: chat in 1 cell; phones connect to chat; nodes see each other whatever happens",
  );
  expect(words).toContain("nodes drop each other after 1 min of silence");
});
