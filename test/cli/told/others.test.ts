import { expect, it } from "vitest";
import { openTold } from "../../../src/cli/told/choice.ts";
import { otherRuns, ownRow } from "../../../src/cli/told/others.ts";
import { tellRun } from "../../../src/cli/told/story.ts";
import { file } from "../typed.ts";

const path = file(`
version: 1
title: two
services: { chat: { servers: 1 } }
faults: { fire: { kind: crash, target: chat-1, lasts: 2 h } }
designs:
  pair: { title: a pair, set: { services.chat.servers: 2, services.chat.scheme: { kind: load-shared, needed: 1 } } }
  proof: { title: fire-proof, remove: [faults.fire] }
  slow: { title: slow to put out, set: { faults.fire.lasts: 3 h } }
`);

it("the same run is made under each other design, as far as it has one", () => {
  const story = tellRun(openTold(path, { fault: "fire" }), { replication: 1, vector: null, how: null });
  expect(ownRow(story)).toMatchObject({
    longestOutage: 7200,
    ending: "over with the fault",
    userHoursLost: null,
  });
  const rows = otherRuns(story).map(({ name, longestOutage, ending }) => [name, longestOutage, ending]);
  expect(rows).toEqual([
    ["pair", 0, "no outage"],
    ["proof", null, "has no fire"],
    ["slow", 10_800, "over with the fault"],
  ]);
});
