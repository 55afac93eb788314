import { expect, it } from "vitest";
import { type Blow, told } from "../../support/groups.ts";

const run = (blows: readonly Blow[], more: object = {}, facts: Parameters<typeof told>[1] = undefined) =>
  told(
    {
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { takes: "10 s" },
        replication: { kind: "synchronous", rebuild: "100 s", ...more },
      },
      blows,
    },
    facts ?? ["groupDown", "groupServes", "promoted", "rebuildBegan", "rebuilt", "dataLost"],
  );

it("a backup that was away is filled from the acting one before it may take over", () => {
  expect(
    run([
      ["crash", "chat-2", 100, 200],
      ["crash", "chat-1", 250, 400],
    ]),
  ).toEqual([
    "200 rebuildBegan chat-2",
    "250 groupDown",
    // The acting one is gone: the filling stands still, and goes on for another 50 s when it is back.
    "400 groupServes",
    "450 rebuilt chat-2",
  ]);
});

it("after a take-over the old one is behind, and filled", () => {
  expect(run([["crash", "chat-1", 100, 200]])).toEqual([
    "100 groupDown",
    "110 promoted chat-2",
    "110 groupServes",
    "200 rebuildBegan chat-1",
    "300 rebuilt chat-1",
  ]);
});

it("one that was away while nobody acted has missed nothing", () => {
  // Both are gone from 105 s on; the backup is back first, is complete, and takes over.
  const blows: Blow[] = [
    ["crash", "chat-1", 100, 900],
    ["crash", "chat-2", 105, 200],
  ];
  expect(run(blows, {}, ["promoted", "rebuildBegan"])).toEqual([
    "210 promoted chat-2",
    "900 rebuildBegan chat-1",
  ]);
});

it("writing stands still for a while when a complete backup is lost, not when one that is behind is", () => {
  const blows: Blow[] = [
    ["crash", "chat-2", 100, 200],
    ["crash", "chat-2", 250, 260],
  ];
  expect(run(blows, { stall: "5 s" }, ["groupDown", "groupServes"])).toEqual([
    "100 groupDown",
    "105 groupServes",
  ]);
});

it("with the last complete copy all is lost; the first that is there again goes on empty, and fills the other one", () => {
  const blows: Blow[] = [
    ["crash", "chat-2", 100, 500],
    ["data-loss", "chat-1", 200, 800],
  ];
  expect(run(blows)).toEqual([
    "200 dataLost -1",
    "200 groupDown",
    "500 promoted chat-2",
    "500 groupServes",
    "800 rebuildBegan chat-1",
    "900 rebuilt chat-1",
  ]);
});

it("what is lost is restored from tape first, where there is one, by another one if that fails", () => {
  const blows: Blow[] = [
    ["data-loss", "chat-1", 100, 300],
    ["data-loss", "chat-2", 100, 500],
    ["crash", "chat-1", 350, 900],
  ];
  expect(run(blows, { restore: "200 s" }, ["dataLost", "promoted", "groupServes"])).toEqual([
    "100 dataLost -1",
    "500 promoted chat-2",
    "700 groupServes",
  ]);
});
