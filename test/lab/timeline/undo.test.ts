import { expect, it } from "vitest";
import { back, forth, noSteps, type Steps, stepped } from "../../../src/lab/timeline/undo.ts";

it("goes back and forth again", () => {
  const steps = stepped(stepped(noSteps as Steps<string>, "a"), "b");
  const one = back(steps, "c")!;
  expect(one.state).toBe("b");
  const two = back(one.steps, one.state)!;
  expect(two.state).toBe("a");
  expect(back(two.steps, two.state)).toBeNull();
  const on = forth(two.steps, two.state)!;
  expect(on.state).toBe("b");
  expect(forth(on.steps, on.state)!.state).toBe("c");
});

it("forgets what was taken back once something else is done", () => {
  const one = back(stepped(noSteps as Steps<string>, "a"), "b")!;
  expect(forth(stepped(one.steps, one.state), "x")).toBeNull();
});

it("keeps a hundred steps", () => {
  let steps: Steps<number> = noSteps;
  for (let step = 0; step < 250; step++) steps = stepped(steps, step);
  expect(steps.past).toHaveLength(100);
  expect(back(steps, 250)!.state).toBe(249);
});
