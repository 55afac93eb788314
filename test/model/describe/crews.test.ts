import { expect, it } from "vitest";
import { crewLines } from "../../../src/model/describe/crews.ts";
import { unchecked } from "../checks/complained.ts";

const words = (fields: object): string =>
  crewLines(unchecked(fields))
    .map(({ text }) => text)
    .join("\n");

it("a plain crew is told in a line", () => {
  expect(words({ crews: { day: { size: 2 } } })).toBe("day: 2 repairs at a time, first come first served");
});

it("all that there is to a crew is told, and its spare parts", () => {
  const text = words({
    crews: {
      day: {
        size: 1,
        order: { kind: "random" },
        callOut: { page: "1 min", acknowledge: "2 min", diagnose: "3 min" },
        travel: "4 min",
        inspection: "5 min",
        hours: { from: "08:30", to: "18:00", days: ["mon"], night: 1 },
        errors: { chance: "5 %", does: { breaks: "chat-1" } },
        escalate: { after: "2 h", to: "night" },
      },
    },
    spares: { disks: { stock: 2, lead: "3 days" } },
  });
  for (const part of [
    "random",
    "reaching somebody takes: always 1 min",
    "each job takes: always 4 min",
    "on duty from 08:30 to 18:00, mon; 1 person at other times",
    "5 % of cases: chat-1 fails by it",
    "has waited 2 h is handed to night",
    "disks: 2 spare parts kept",
    "an order comes after: always 3 days",
  ])
    expect(text).toContain(part);
});
