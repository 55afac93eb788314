import { expect, it } from "vitest";
import { checkPeople } from "../../../src/model/checks/people.ts";
import { membership, saidBy } from "./complained.ts";

const said = (fields: object) => saidBy(checkPeople, fields);
const crash = { life: "1 h", repair: "1 h" };

it("jobs are handed to a crew that exists, and never round", () => {
  const crews = (to: Readonly<Record<string, string>>) => ({
    crews: Object.fromEntries(
      ["a", "b", "c"].map((name) => [
        name,
        { size: 1, ...(to[name] !== undefined && { escalate: { after: "1 h", to: to[name] } }) },
      ]),
    ),
  });
  expect(said(crews({ a: "b", b: "c" }))).toEqual([]);
  expect(said(crews({ a: "d" }))).toEqual(["crews.a.escalate.to: there is no crew called d [a, b, c]"]);
  const round = "jobs would be handed round for ever";
  expect(said(crews({ a: "a" }))).toEqual([`crews.a.escalate.to: ${round}`]);
  expect(said(crews({ a: "b", b: "c", c: "b" }))).toEqual([
    `crews.b.escalate.to: ${round}`,
    `crews.c.escalate.to: ${round}`,
  ]);
});

it("an error breaks something that is repaired, or has an end", () => {
  const errors = (given: object) => ({
    crews: { a: { size: 1, errors: given } },
    services: { chat: { servers: 1, crash }, glass: { servers: 1 } },
  });
  expect(said(errors({ chance: "99 %" }))).toEqual([]);
  expect(said(errors({ chance: 1 }))).toEqual([
    "crews.a.errors.chance: work that always goes wrong is never done",
  ]);
  expect(said(errors({ chance: 1, does: { breaks: "chat-1" } }))).toEqual([]);
  expect(said(errors({ chance: 1, does: { breaks: "glass-1" } }))).toEqual([
    "crews.a.errors.does.breaks: there is no server, router or domain that fails and is repaired called glass-1 [chat-1]",
  ]);
});

it("a spare part exists, and is for a repair", () => {
  const end = (given: object) => ({
    spares: { disk: { stock: 1, lead: "1 h" } },
    services: { chat: { servers: 1, fails: { wear: { life: "1 h", ends: [{ kind: "crash", ...given }] } } } },
  });
  const path = "services.chat.fails.wear.ends.0.spare";
  expect(said(end({ repair: "1 h", spare: "disk" }))).toEqual([]);
  expect(said(end({ repair: "1 h", spare: "fan" }))).toEqual([
    `${path}: there is no spare part called fan [disk]`,
  ]);
  expect(said(end({ spare: "disk" }))).toEqual([`${path}: what is never repaired uses up no spare part`]);
});

it("people have clusters to act on, and come to an end with it", () => {
  const people = (restart: object = {}, more: object = {}) => ({
    people: {
      notice: "1 min",
      diagnose: "1 min",
      stabilise: { takes: "1 min", spread: "1 min" },
      restart: { stop: "1 min", start: "1 min", ...restart },
      policy: { kind: "restart-at-once" },
      ...more,
    },
  });
  const clusters = { main: { services: ["chat"], membership } };
  expect(said({ ...people(), clusters })).toEqual([]);
  expect(said(people())).toEqual([
    "people: people act on clusters whose nodes do not settle, and there are none",
  ]);
  expect(said({ ...people({ fails: 1 }), clusters })).toEqual([
    "people.restart.fails: a start that always fails is never done",
  ]);
  const runbook = (does: string) => ({ runbook: { steps: 2, errors: 1, does } });
  expect(said({ ...people({}, runbook("again")), clusters })).toEqual([]);
  expect(said({ ...people({}, runbook("worsens")), clusters })).toEqual([
    "people.runbook.errors: with an error in every step all is in vain",
  ]);
});
