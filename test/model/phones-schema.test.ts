import { expect, it } from "vitest";
import { phonesSchema } from "../../src/model/phones-schema.ts";
import { phoneModel } from "./checks/complained.ts";

const { phones } = phoneModel;
const read = (more: object) => phonesSchema.parse({ ...phones, ...more });
const refused = (more: object) => !phonesSchema.safeParse({ ...phones, ...more }).success;

it("with no more than what must be said, nothing holds phones back", () => {
  expect(read({})).toMatchObject({ churn: 0, admission: { kind: "open" }, shedding: { kind: "none" } });
  expect(read({}).login.overload).toEqual({ kind: "ideal" });
});

it("quantities are in seconds and shares", () => {
  const { budget, resume, patience, retryAfter } = read({
    budget: { share: "20 %", rate: "1 per min" },
    resume: { within: "5 min", costs: "10 %" },
    patience: { attempts: 5, returns: { from: "1 min", to: "5 min" } },
    retryAfter: { from: "10 s", to: "1 min" },
  });
  expect(budget).toEqual({ share: 0.2, rate: 1 / 60, most: 1 });
  expect(resume).toEqual({ within: 300, costs: 0.1 });
  expect(patience).toEqual({ attempts: 5, returns: { from: 60, to: 300 } });
  expect(retryAfter).toEqual({ from: 10, to: 60 });
});

it("several gates are a list", () => {
  expect(read({ admission: [{ kind: "capped", at: "50 %" }, { kind: "open" }] }).admission).toHaveLength(2);
  expect(refused({ admission: [] })).toBe(true);
});

it("what would let nobody back is refused: a budget that earns nothing, a session that costs nothing, no attempt at all", () => {
  expect(refused({ budget: { rate: "0/s" } })).toBe(true);
  expect(refused({ resume: { within: "5 min", costs: "0 %" } })).toBe(true);
  expect(refused({ patience: { attempts: 0, returns: { from: "1 min", to: "5 min" } } })).toBe(true);
  expect(refused({ patience: { attempts: 51, returns: { from: "1 min", to: "5 min" } } })).toBe(true);
});
