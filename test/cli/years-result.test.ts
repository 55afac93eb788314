import { expect, it } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { deliverYears } from "../../src/cli/years-result.ts";
import { conductHere } from "../support/study.ts";
import { openedSmall } from "./small-study.ts";

const opened = openedSmall({
  replay: undefined,
  years: { horizon: "1 year" },
  designs: ["two-paths"],
  runs: 20,
});

it("years are told of their one design, and as JSON with what they were made from", async () => {
  let out = "";
  const write = (text: string) => {
    out += text;
  };
  const io: Io = { write, writeError: () => {}, columns: 80, hasColours: false, isWatched: false };
  await deliverYears(await conductHere(opened.study), opened, { json: true, explain: "" }, io);
  expect(JSON.parse(out)).toMatchObject({
    design: { name: "two-paths", title: "two paths" },
    sources: { experiment: { runs: 20 } },
  });
});
