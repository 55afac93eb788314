import { expect, it } from "vitest";
import { historyPicture } from "../../../../src/lab/model/run/picture.ts";
import type { History } from "../../../../src/lab/protocol.ts";

const history: History = {
  end: 3600,
  times: [0, 1000, 1000, 2000, 2000, 3600],
  served: [1, 1, 0, 0, 1, 1],
  spans: [{ lane: "fault", name: "<script>cut", from: 1000, to: 2000 }],
  story: [],
  outages: [{ from: 1000, to: 2000, isCut: false }],
  downtime: 1000,
};

it("histories are drawn one below the other, and names are only text", () => {
  const runs = [
    { label: "first variant", history },
    { label: "second variant", history: { ...history, spans: [] } },
  ];
  const text = historyPicture("A & B", runs, { threshold: 0.5, isReplay: true });
  expect(text.startsWith("<svg")).toBe(true);
  expect(text).toContain("A &#x26; B");
  expect(text).toContain("served share of the users: second variant");
  expect(text).toContain("since the fault");
  expect(text).not.toContain("<script");
});
