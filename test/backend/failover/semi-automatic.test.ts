import { expect, it } from "vitest";
import { semiAutomatic } from "../../../src/backend/failover/semi-automatic.ts";
import { told } from "../../support/groups.ts";

it("a person confirms what the system proposes, and does not see what it does not", () => {
  const { byHand, seesHangs, create } = semiAutomatic;
  expect([byHand, seesHangs]).toEqual([false, false]);
  const decide = { kind: "fixed", value: 60 };
  expect(create({ decide })({ silentFor: 0 })).toEqual({ do: "switch" });
  expect(semiAutomatic.decides({ decide })?.mean).toBe(60);
});

it("detection, decision and switch follow each other", () => {
  const failover = {
    detection: { kind: "delay", takes: "20 s" },
    policy: { kind: "semi-automatic", decide: "60 s" },
    takes: "10 s",
  };
  const blows = [["crash", "chat-1", 100, 900]] as const;
  expect(
    told({ servers: 2, scheme: { kind: "primary-backup", failover }, blows }, [
      "detected",
      "decided",
      "takeoverBegan",
      "promoted",
    ]),
  ).toEqual(["120 detected", "180 decided", "180 takeoverBegan", "190 promoted chat-2"]);
});
