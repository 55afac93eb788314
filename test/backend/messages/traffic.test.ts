import { expect, it } from "vitest";
import { storedMessages, waitingMessages } from "../../../src/backend/messages/messages.ts";
import type { BackendRun } from "../../../src/backend/program.ts";
import { planOf, type ToldFact, watchUntil } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const HOUR = 3_600;
const spoken = { sends: "36/h", receivers: 1, offline: "20 %", away: "2 h" };

/** 10,000 phones, each of which writes a message in 100 s; all are cut off at the time that the storm's fault says. */
const chatting = (messages: object, model: object = {}, phones: Record<string, unknown> = {}) =>
  planOf(frontOf(phones, { servers: 2, model: { messages: { ...spoken, ...messages }, ...model } }));

const messagesOf = ({ context }: BackendRun) => ({
  plan: context.plan.messages!,
  world: context.world.messages,
});

const missing = (run: BackendRun): number => {
  const messages = messagesOf(run);
  const { sent, delivered, refused, lost } = messages.world;
  return (sent[0]! - delivered[0]! - refused[0]! - lost[0]! - storedMessages(messages)) / sent[0]!;
};

const lastOf = (facts: readonly ToldFact[], name: string): readonly number[] =>
  facts.findLast((fact) => fact.name === name)!.numbers;

const byDay = { kind: "sinusoid", peak: "20:00", lowest: 0.6 };
const cut = { cut: { kind: "disconnect", cluster: "site", at: ["100 s", "30 h"] } };

it("a cut keeps messages back, and all of them are delivered once the phones are back", () => {
  const { run, facts } = watchUntil(chatting({ keeps: "50 %" }, { faults: cut }), 10 * HOUR);
  const [sent, delivered, late, refused, lost] = lastOf(facts, "messages");
  expect(sent).toBeGreaterThan(delivered!);
  expect(refused).toBeGreaterThan(0);
  expect(late).toBeGreaterThanOrEqual(0);
  expect(lost).toBe(0);
  expect(
    Math.max(...facts.filter(({ name }) => name === "messagesWait").map(({ numbers }) => numbers[1]!)),
  ).toBeGreaterThan(100);
  expect(lastOf(facts, "messagesWait")[1]).toBeLessThan(1e-3);
  expect(run.context.world.cells.moving[0]).toBe(0);
  expect(waitingMessages(messagesOf(run))).toBeLessThan(1e-3);
  expect(Math.abs(missing(run))).toBeLessThan(1e-12);
});

it("they are conserved by day and night, in storms and quiet, and a falling number of phones keeps nobody awake", () => {
  const { run } = watchUntil(chatting({}, { faults: cut }, { profile: byDay }), 60 * HOUR);
  expect(Math.abs(missing(run))).toBeLessThan(1e-12);
  expect(run.context.world.cells.moving[0]).toBe(0);
});

it("who looks at a run changes no message", () => {
  const plan = chatting({}, { faults: cut }, { profile: byDay });
  const [once, often] = [watchUntil(plan, 0), watchUntil(plan, 0)];
  once.run.advanceTo(40 * HOUR);
  for (let hour = 1; hour <= 400; hour++) often.run.advanceTo(hour * 0.1 * HOUR);
  expect(often.run.arena.digest()).toBe(once.run.arena.digest());
});

it("servers that deliver first still take messages, however many wait", () => {
  const scarce = (order: readonly string[]) =>
    planOf(
      frontOf(
        { shedding: { kind: "priority", order } },
        {
          servers: 2,
          service: { capacity: { rate: "125/s", costs: { message: 1, delivery: 1, login: 1 } } },
          model: { messages: { ...spoken, offline: "0 %" }, faults: cut },
        },
      ),
    );
  const delivered = [
    ["login", "delivery", "message"],
    ["login", "message", "delivery"],
  ].map((order) => lastOf(watchUntil(scarce(order), HOUR).facts, "messages")[1]!);
  expect(delivered[0]! / delivered[1]!).toBeGreaterThan(0.9);
});
