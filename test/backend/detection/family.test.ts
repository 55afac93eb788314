import { expect, it } from "vitest";
import { createDetector, detectionSchema, detectorKinds } from "../../../src/backend/detection/family.ts";
import * as members from "../../../src/backend/detection/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(detectorKinds).toHaveLength(Object.values(members).length);
  expect(new Set(detectorKinds.map(({ kind }) => kind)).size).toBe(detectorKinds.length);
  for (const { summary } of detectorKinds) expect(summary.length).toBeGreaterThan(10);
  expect(detectionSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});

it("is shallow and without false alarms unless told otherwise", () => {
  const given = detectionSchema().parse({ kind: "heartbeat", period: "5 s" });
  expect(createDetector(given)).toMatchObject({ deep: false, falseAlarms: 0 });
});
