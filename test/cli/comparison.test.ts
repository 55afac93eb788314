import { expect, it } from "vitest";
import { deliverComparison } from "../../src/cli/comparison.ts";
import type { Io } from "../../src/cli/io.ts";
import { conductHere } from "../support/study.ts";
import { openedSmall } from "./small-study.ts";

const opened = openedSmall();
const conducted = conductHere(opened.study);

const delivered = async (json: boolean): Promise<string> => {
  let out = "";
  const io: Io = {
    write: (text) => {
      out += text;
    },
    writeError: () => {},
    columns: 80,
    hasColours: false,
    isWatched: false,
  };
  await deliverComparison(await conducted, opened, { json, file: "folder/e.yaml", seed: "8" }, io);
  return out;
};

it("as JSON a comparison holds what it was made from", async () => {
  const { digest, sources } = JSON.parse(await delivered(true));
  expect([digest, sources]).toEqual([opened.study.digest, JSON.parse(JSON.stringify(opened.sources))]);
});

it("as text it says how to have one of its runs told", async () => {
  expect(await delivered(false)).toContain("npx secondtick explain folder/e.yaml --seed 8");
});
