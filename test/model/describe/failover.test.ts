import { expect, it } from "vitest";
import { failoverLines } from "../../../src/model/describe/failover.ts";
import { phoneModel, unchecked } from "../checks/complained.ts";

const said = (more: object) =>
  failoverLines(unchecked({ ...phoneModel, failover: { ...phoneModel.failover, ...more } })).map(
    ({ path, text }) => `${path}: ${text}`,
  );

it("tells of a switch with its defaults", () => {
  expect(said({})).toEqual([
    "failover.policy: switching to the other cluster: automatic (switches by itself after a silence): silence 1 min",
    "failover.takes: takes: always 10 min",
    "failover.coverage: works in 80 % of cases",
    "failover.tries: people try by hand 1 time",
    "failover.detection: a silence is known: at-once (every failure is known at once)",
    "failover.failBack: phones stay where they were switched to",
    "failover.whenOldReturns: is called off when the old cluster is back before",
  ]);
});

it("tells of all that can be said of it", () => {
  const lines = said({
    tail: "5 min",
    failBack: { kind: "when-repaired", after: "1 h" },
    limit: { switches: 2, within: "1 days" },
    needs: ["chat", "spare"],
    whenOldReturns: "go-on",
  });
  expect(lines.slice(5)).toEqual([
    "failover.tail: phones know of it after: always 5 min",
    "failover.failBack: phones go back once their first cluster is there again, after: always 1 h",
    "failover.limit: 2 times at most within 1 day, or by hand",
    "failover.needs: stands still unless this is there: chat and spare",
    "failover.whenOldReturns: goes on although the old cluster is back before",
  ]);
});

it("says nothing of a model without phones", () => {
  expect(failoverLines(unchecked({}))).toEqual([]);
});
