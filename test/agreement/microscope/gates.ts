import type { Storm } from "./storm.ts";
import type { Microscope } from "./world.ts";

/** Attempts per second that a gate lets in at a time. */
const letIn = ({ gate = { kind: "open" }, rate, dead = 0 }: Storm, time: number): number => {
  if (gate.kind === "open") return Number.POSITIVE_INFINITY;
  if (gate.kind === "capped") return gate.at * rate;
  return rate * Math.min(1, gate.from + ((1 - gate.from) * (time - dead)) / gate.over);
};

/**
 * Whether the gate lets somebody in who comes now. Tokens come at the gate's rate; as many may gather as the root of the
 * number of phones, which among many phones is nothing, and more than chance keeps apart.
 */
export const passesGate = ({ storm, run, world }: Microscope): boolean => {
  const { tokens, at } = world.gate;
  at[0] = Math.max(at[0], storm.dead ?? 0);
  const rate = letIn(storm, (at[0] + run.now) / 2);
  if (rate === Number.POSITIVE_INFINITY) return true;
  tokens[0] = Math.min(Math.sqrt(storm.phones), tokens[0] + rate * (run.now - at[0]));
  at[0] = run.now;
  if (tokens[0] < 1) return false;
  tokens[0]--;
  return true;
};

/** Whether the budget of retries allows an attempt now; a first attempt adds to it and always goes out. */
export const isPaid = ({ storm, run, world }: Microscope, phone: number): boolean => {
  const { budget, phones } = storm;
  if (budget === undefined) return true;
  const { tokens, at } = world.budget;
  const most = budget.most * phones;
  const isFirst = world.phones.isFirst[phone] === 1;
  const earned = budget.rate * phones * (run.now - at[0]) + (isFirst ? budget.share : 0);
  tokens[0] = Math.min(most, tokens[0] + earned);
  at[0] = run.now;
  if (isFirst) return true;
  if (tokens[0] < 1) return false;
  tokens[0]--;
  return true;
};
