import { binsOf } from "../../backend/clients/bins.ts";
import { formatDuration } from "../../base/units.ts";
import { compilePhones } from "../compile-phones.ts";
import { populationsOf } from "../populations.ts";
import type { Model } from "../schema.ts";
import type { Complaints } from "./complaints.ts";

/** More numbers than this, 8 bytes each, are not kept to count waits and queues: 256 MB in each run. */
const PLACES = 33_554_432;

/** Waits are counted in bins as short as the shortest time asks for; the longest one must not take too many of them. */
export const checkRoom = (model: Model, complaints: Complaints): void => {
  const { phones, clusters } = model;
  const plan = compilePhones(model, []);
  if (phones === undefined || plan === null || plan.populations.length === 0) return;
  const { classes, due, queue, sessions, width } = binsOf(plan);
  const pools = populationsOf(phones).reduce((sum, { home }) => sum + (clusters[home]?.cells ?? 1), 0);
  // A ring of due times, or of sessions' ends, keeps two numbers in each place.
  if (pools * (classes * (2 * due + queue) + 2 * sessions) <= PLACES) return;
  complaints.say(
    ["phones"],
    `times differ too much to be counted together: the shortest of them asks for steps of ${formatDuration(width)}, too many for the longest`,
  );
};
