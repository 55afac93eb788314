import { expect, it } from "vitest";
import { told } from "../../support/groups.ts";

const run = (more: object) =>
  told(
    {
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { takes: "10 s", failBack: { kind: "when-repaired" } },
        replication: { kind: "asynchronous", lag: "7 s", rebuild: "100 s", ...more },
      },
      blows: [["crash", "chat-1", 100, 200]],
    },
    ["dataLost", "promoted", "switchedBack"],
  );

it("a promotion loses a lag's worth, a switch back in good order nothing", () => {
  expect(run({})).toEqual([
    "110 promoted chat-2",
    "110 dataLost 7",
    "310 promoted chat-1",
    "310 switchedBack chat-1",
  ]);
  expect(run({ lag: "0 s" })).toEqual([
    "110 promoted chat-2",
    "310 promoted chat-1",
    "310 switchedBack chat-1",
  ]);
});
