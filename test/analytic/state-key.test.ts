import { expect, it } from "vitest";
import { StateReader } from "../../src/analytic/state-key.ts";
import { symmetryOf, withoutSymmetry } from "../../src/analytic/symmetry.ts";
import { createProgram } from "../../src/backend/program.ts";
import { Exploration } from "../../src/kernel/exploration.ts";
import { crash, crews, shared } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const plan = planOf({
  ...crews(1),
  services: { chat: { servers: 3, scheme: shared(1), crash: crash(100, 1, "people") } },
});

const keysAfterOne = (symmetry: ReturnType<typeof symmetryOf>): string[] => {
  const exploration = new Exploration(createProgram(plan, []));
  const reader = new StateReader(exploration.run, plan, symmetry);
  let start = new Uint8Array();
  exploration.begin(() => {
    start = exploration.run.save() as Uint8Array<ArrayBuffer>;
  });
  const lives = exploration.lives();
  expect(new Set(reader.read(lives).alike).size).toBe(
    symmetry.componentClass[0] === symmetry.componentClass[1] ? 1 : 3,
  );
  return lives.map(({ timer }) => {
    let key = "";
    exploration.end(start, timer, () => {
      key = reader.read(exploration.lives()).key;
    });
    return key;
  });
};

it("whichever of three alike servers fails, the state is the same; without symmetry they are three", () => {
  expect(new Set(keysAfterOne(symmetryOf(plan))).size).toBe(1);
  expect(new Set(keysAfterOne(withoutSymmetry(plan))).size).toBe(3);
});
