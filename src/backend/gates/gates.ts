import { assert } from "../../base/assert.ts";
import type { Backend } from "../backend.ts";
import { touchGate, touchGroup } from "../touched.ts";

const turns = (backend: Backend, gate: number): void => {
  const { met, open } = backend.world.gates;
  const { needed, feeds, holds, moves } = backend.plan.gates[gate];
  const opens = met[gate] >= needed ? 1 : 0;
  if (open[gate] === opens) return;
  open[gate] = opens;
  if (holds.length > 0) touchGate(backend, gate);
  for (const group of moves) touchGroup(backend, group);
  if (opens === 1) inputRises(backend, feeds);
  else inputFalls(backend, feeds);
};

/** An input of these gates does not hold any more. */
export const inputFalls = (backend: Backend, gates: Int32Array): void => {
  const { met } = backend.world.gates;
  for (const gate of gates) {
    assert(met[gate] > 0, "only what holds can fall");
    met[gate]--;
    turns(backend, gate);
  }
};

/** An input of these gates holds again. */
export const inputRises = (backend: Backend, gates: Int32Array): void => {
  const { met } = backend.world.gates;
  for (const gate of gates) {
    met[gate]++;
    assert(met[gate] <= backend.plan.gates[gate].inputs, "no more inputs hold than there are");
    turns(backend, gate);
  }
};

/** Every condition holds at the start. */
export const beginGates = ({ world, plan }: Backend): void => {
  plan.gates.forEach(({ inputs }, gate) => {
    world.gates.met[gate] = inputs;
    world.gates.open[gate] = 1;
  });
};
