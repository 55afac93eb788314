import { expect, it } from "vitest";
import { createReconnect, reconnectSchema } from "../../../src/backend/clients/family.ts";
import { waitsInTurn } from "../../../src/backend/clients/policy.ts";

const policy = { kind: "linear", first: 0, step: 2, cap: 5, grows: 60, jitter: "none", spread: 0.2 };

it("waits a step longer after every failure, up to the cap", () => {
  expect(createReconnect(policy)).toEqual(
    waitsInTurn([
      [0, 0],
      [2, 2],
      [4, 4],
      [5, 5],
    ]),
  );
});

it("without a cap grows for so many failures, and with jitter around has each wait to both sides", () => {
  const { cap, ...uncapped } = policy;
  expect(cap).toBe(5);
  expect(createReconnect({ ...uncapped, first: 9, grows: 2, jitter: "around" })).toEqual(
    waitsInTurn([
      [0, 9],
      [1.6, 2.4],
      [3.2, 4.8],
    ]),
  );
});

it("a phone without cap or jitter makes its nth attempt after 2 + 4 + … + 2 (n − 1) seconds", () => {
  const waits = createReconnect(reconnectSchema().parse({ kind: "linear", step: "2 s" }));
  let [state, time] = [0, 0];
  for (let attempt = 1; attempt <= 60; attempt++) {
    const [{ from, then }] = waits[state];
    time += from;
    state = then;
    expect(time).toBe(attempt * (attempt - 1));
  }
});
