import { expect, it } from "vitest";
import { differencesOf, manifestIn, manifestOf } from "../../src/experiment/study-manifest.ts";
import { openedSmall } from "../cli/small-study.ts";

const manifest = manifestOf(openedSmall());

it("a manifest comes back from its text; what is none does not", () => {
  expect(manifestIn(JSON.stringify(manifest))).toEqual(manifest);
  expect(
    ["", "{", "[]", JSON.stringify({ ...manifest, format: "secondtick-checkpoint/0" })].map(manifestIn),
  ).toEqual([null, null, null, null]);
});

it("studies of the same digest do not differ, whatever is asked of their values", () => {
  expect(differencesOf(manifest, manifestOf(openedSmall({ runs: 9, title: "another" })))).toEqual([]);
});

it("what differs is told by name, long words shortly", () => {
  const other = manifestOf(openedSmall({ seed: "s".repeat(100), designs: ["two-paths"] }));
  expect(differencesOf(manifest, other)).toEqual([
    "alternatives: as-built, two-paths and two-paths",
    `seed: "small" and "${"s".repeat(58)}…`,
  ]);
  expect(differencesOf(manifest, { ...manifest, study: "0".repeat(64), version: "9" })).toEqual([
    `version of secondtick: ${manifest.version} and 9`,
  ]);
  expect(differencesOf(manifest, { ...manifest, study: "0".repeat(64) })).toEqual([
    "what it follows from is not the same",
  ]);
});
