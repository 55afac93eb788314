import { expect, it } from "vitest";
import { measuredState } from "../../../../src/lab/view/lessons/measured-state.ts";
import { labState, oneServer } from "../../../support/lab-state.ts";

it("takes the model as it was, without what was done to it", () => {
  const crash = { id: 1, deed: "crash", target: "chat-1", at: 0, lasts: null, amount: null } as const;
  const state = labState("changed", {
    variants: [{ text: "changed", design: "lab", actions: [crash], forkedAt: null }],
    time: 99,
  });
  expect(measuredState(state, oneServer, ["spare"])).toEqual(
    labState(oneServer, { variants: [{ text: oneServer, design: "spare", actions: [], forkedAt: null }] }),
  );
});

it("makes two designs two variants on the same luck", () => {
  const { variants, asked } = measuredState(labState(), oneServer, ["as-built", "spare"]);
  expect(variants.map(({ design, forkedAt }) => [design, forkedAt])).toEqual([
    ["as-built", null],
    ["spare", 0],
  ]);
  expect(asked).toEqual(labState().asked);
});
