import { expect, it } from "vitest";
import { told } from "../../support/groups.ts";

const run = (depth: string, kind: string) =>
  told(
    {
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { detection: { kind: "delay", takes: "20 s", depth }, takes: "10 s" },
      },
      blows: [[kind, "chat-1", 100, 400]],
    },
    ["detected", "takeoverBegan", "promoted"],
  );

it("a crash is known after the delay, whatever the depth", () => {
  const lines = ["120 detected", "120 takeoverBegan", "130 promoted chat-2"];
  expect([run("shallow", "crash"), run("deep", "crash")]).toEqual([lines, lines]);
});

it("a hang is seen by a deep check only; to a shallow one it looks good until it is over", () => {
  expect(run("deep", "hang")).toHaveLength(3);
  expect(run("shallow", "hang")).toEqual([]);
});

it("a hang that people find some time later is known to the failover then, and its detection begins", () => {
  const hangs = {
    life: "100 s",
    ends: [{ kind: "hang", repair: "1000 s", found: { kind: "after", takes: "50 s" } }],
  };
  const lines = told(
    {
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { detection: { kind: "delay", takes: "20 s" }, takes: "10 s" },
      },
      service: { fails: { hangs: { ...hangs, stops: ["idle"] } } },
      until: 200,
    },
    ["groupDown", "detected", "promoted"],
  );
  expect(lines).toEqual(["100 groupDown", "170 detected", "180 promoted chat-2"]);
});
