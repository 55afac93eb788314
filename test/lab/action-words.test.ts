import { expect, it } from "vitest";
import { actionText, deedText, withDeeds } from "../../src/lab/action-words.ts";
import type { DeedOffer } from "../../src/lab/protocol.ts";
import { action, withActions } from "../support/lab-stage.ts";
import { labState } from "../support/lab-state.ts";

const offer = (deed: DeedOffer["deed"], label: string, joint: string): DeedOffer => ({
  deed,
  label,
  joint,
  words: "",
  targets: [],
  untilRepaired: [],
  lasts: null,
  amount: null,
});
const offers = [offer("crash", "Crash", ""), offer("bad-change", "Push a bad change", "to")];

it("a deed is a verb with its target", () => {
  expect(deedText(offers[0]!, "chat-1")).toBe("Crash chat-1");
  expect(deedText(offers[1]!, "chat")).toBe("Push a bad change to chat");
  expect(deedText(offers[1]!, null)).toBe("Push a bad change");
});

it("an action is told with how much and for how long, as far as there is something to tell", () => {
  const crash = action({ deed: "crash", at: 5, target: "chat-1", lasts: 300 });
  expect(actionText(crash, offers)).toBe("Crash chat-1 for 5 min");
  expect(actionText({ ...crash, lasts: null, amount: 2 }, offers)).toBe("Crash chat-1 (2)");
  expect(actionText(crash, [])).toBe("crash chat-1 for 5 min");
});

it("faults that somebody made go by what was done; others keep their names", () => {
  const state = withActions(labState(), action({ deed: "crash", at: 5, target: "chat-1", lasts: 300 }));
  expect(withDeeds("The fault lab-1 strikes.", state, offers)).toBe("The fault “Crash chat-1” strikes.");
  expect(withDeeds("lab-2 and slab-1", state, offers)).toBe("lab-2 and slab-1");
});
