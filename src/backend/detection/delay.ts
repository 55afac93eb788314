import { z } from "zod";
import { createLaw, lawSchema } from "../../distributions/family.ts";
import { defineDetector } from "./detector.ts";

/** A failure is known some time after it happened. */
export const delay = defineDetector({
  kind: "delay",
  summary: "a failure is known some time later",
  params: {
    takes: lawSchema().describe("the time from a failure until it is known"),
    depth: z
      .enum(["shallow", "deep"])
      .default("shallow")
      .describe("deep: a hang is seen too; shallow (the default): what hangs looks good"),
  },
  create: ({ takes, depth }) => ({ delay: createLaw(takes), deep: depth === "deep", falseAlarms: 0 }),
});
