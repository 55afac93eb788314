import { assert } from "../../base/assert.ts";
import type { Backend } from "../backend.ts";
import type { FaultPlan } from "../faults/plan.ts";
import { callAgain } from "./calls.ts";
import { crewGoes, crewReturns } from "./crews.ts";

/** An absence begins. Returns how many people it takes away who were not away already. */
export const peopleGo = (backend: Backend, { crews, takesCalled }: FaultPlan): number => {
  const { plan, world } = backend;
  let people = 0;
  for (const crew of crews) {
    if (world.crews.away[crew]++ > 0) continue;
    people += plan.crews[crew].size;
    crewGoes(backend, crew);
  }
  if (takesCalled && world.people.away[0]++ === 0) people += plan.people?.called.length ?? 0;
  return people;
};

/** An absence is over: those whom no other one keeps away are back. */
export const peopleReturn = (backend: Backend, { crews, takesCalled }: FaultPlan): void => {
  const { world } = backend;
  for (const crew of crews) {
    assert(world.crews.away[crew] > 0, "only who is away comes back");
    if (--world.crews.away[crew] === 0) crewReturns(backend, crew);
  }
  if (!takesCalled) return;
  assert(world.people.away[0] > 0, "only who is away comes back");
  if (--world.people.away[0] === 0) callAgain(backend);
};
