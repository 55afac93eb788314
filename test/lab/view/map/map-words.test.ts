import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import { conditionWords, holdsSeat, legendOrder, thingText } from "../../../../src/lab/view/map/map-words.ts";
import { fakeFrame, largeScene } from "../../../support/fake-scene.ts";

const scene = largeScene();
const named = (name: string): number => scene.components.findIndex((one) => one.name === name);

it("every condition has a word and a place in the legend", () => {
  expect(conditionWords).toHaveLength(Object.keys(CONDITION).length);
  expect([...legendOrder].sort()).toEqual(Object.values(CONDITION).sort());
});

it("a server is told with its state, role, group and place", () => {
  const conditions = new Uint8Array(scene.components.length);
  conditions[named("store-1")] = CONDITION.inRepair;
  const frame = fakeFrame(scene, { conditions });
  expect(thingText(scene, frame, named("store-1"))).toBe(
    "store-1, server · in repair · of store (store-1), the one that acts · in rack-1, dc1",
  );
  expect(thingText(scene, frame, named("store-2"))).toContain("stands by");
  expect(thingText(scene, frame, named("router-1"))).toBe(
    "router-1, router · good · on network back-end · in vlan",
  );
  expect(thingText(scene, frame, named("dc1"))).toBe("dc1, data centre · good");
});

it("who acts is who holds the seat", () => {
  const frame = fakeFrame(scene);
  expect(holdsSeat(scene, frame, named("store-1"))).toBe(true);
  expect(holdsSeat(scene, frame, named("store-2"))).toBe(false);
  expect(holdsSeat(scene, frame, named("chat-1"))).toBe(false);
});
