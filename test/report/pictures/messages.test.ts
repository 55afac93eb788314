import { expect, it } from "vitest";
import { hasMessages, messagesPicture } from "../../../src/report/pictures/messages.ts";
import { drawnText, replayed } from "../reported.ts";

const mean = (estimate: number) => ({
  ...{ estimate, lower: estimate * 0.9, upper: estimate * 1.1 },
  ...{ level: 0.95, n: 60, constant: false },
});

const counted = async () => {
  const result = await replayed();
  const means = {
    "messages-sent": mean(5_000_000),
    "messages-delayed": mean(40_000),
    "messages-refused": mean(3000),
    "messages-lost": mean(20),
    "second-tick-p99": mean(600),
  };
  return {
    ...result,
    columns: [...result.columns, { name: "second-tick-p99", unit: "s" }],
    alternatives: result.alternatives.map((one) => ({ ...one, means: { ...one.means, ...means } })),
  };
};

it("what became of messages is told where any were counted", async () => {
  expect(hasMessages(await replayed())).toBe(false);
  expect(messagesPicture(await replayed())).toBeNull();
  const picture = messagesPicture(await counted())!;
  expect(drawnText(picture)).toContain("delivered late");
  const [row] = picture.table.rows;
  expect(row![picture.table.head.indexOf("lost")]).toBe("20.0 (18.0–22.0)");
  expect(row![picture.table.head.indexOf("second-tick-p99, worst minute")]).toBe("10.0 (9.0–11.0) min");
});
