import { readFileSync } from "node:fs";
import { struck } from "../../src/experiment/replay.ts";
import { compile } from "../../src/model/compile.ts";
import { loadModel } from "../../src/model/load.ts";
import { watchUntil } from "./plans.ts";

/** The text of a lesson. */
export const lessonText = (name: string): string =>
  readFileSync(new URL(`../../models/lessons/${name}.yaml`, import.meta.url), "utf8");

/**
 * Seconds from a fault of a lesson until at least a share of its phones is connected for good, looked at every second;
 * Infinity if it is not within the hours given.
 */
export const backAfter = (
  name: string,
  fault: string,
  { design = "as-built", share = 0.99, hours = 1 } = {},
): number => {
  const loaded = loadModel(name, new TextEncoder().encode(lessonText(name)), () => new Uint8Array());
  const until = hours * 3600;
  const { facts } = watchUntil(compile(struck(loaded.model(design), fault)), until);
  const served = facts.filter((fact) => fact.name === "served");
  const last = served.findLastIndex((fact) => fact.numbers[0]! < share);
  return last + 1 < served.length ? served[last + 1]!.time : Number.POSITIVE_INFINITY;
};
