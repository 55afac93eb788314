import { expect, it } from "vitest";
import { crashingModel, jobsOf } from "../../support/jobs.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

const shelf = (stock: number, more: object = {}) => ({
  spares: { disk: { stock, lead: "1000 s" } },
  ...more,
});
const three = (crew: string | null) => ({
  a: { at: 10, crew, spare: "disk" },
  b: { at: 20, crew, spare: "disk" },
  c: { at: 30, crew, spare: "disk" },
});

it("a job takes its part, and one that finds the shelf empty waits for the next that comes", () => {
  expect(jobsOf(shelf(1), three(null))).toEqual([
    "a 10 spareTaken",
    "a 10 repairBegan",
    "b 20 spareMissing",
    "c 30 spareMissing",
    "a 110 componentRepaired",
    "b 1010 spareTaken",
    "b 1010 repairBegan",
    "c 1020 spareTaken",
    "c 1020 repairBegan",
    "b 1110 componentRepaired",
    "c 1120 componentRepaired",
  ]);
});

it("each that is asked for is ordered, even where none is kept", () => {
  const { times } = watchUntil(planOf(crashingModel(shelf(0), three(null))), 10_000);
  expect(times("spareArrived")).toEqual([1010, 1020, 1030]);
  expect(times("repairBegan")).toEqual([1010, 1020, 1030]);
});

it("who waits for a part holds nobody of the crew, and lines up again when it is there", () => {
  const crew = { crews: { people: { size: 1 } } };
  const told = jobsOf(shelf(1, crew), { ...three("people"), d: { at: 120, repair: "950 s" } });
  expect(told).toEqual([
    "a 10 spareTaken",
    "a 10 repairBegan",
    "a 110 componentRepaired",
    "b 110 spareMissing",
    "c 110 spareMissing",
    "d 120 repairBegan",
    "b 1010 spareTaken",
    "d 1070 componentRepaired",
    "b 1070 repairBegan",
    "c 1110 spareTaken",
    "b 1170 componentRepaired",
    "c 1170 repairBegan",
    "c 1270 componentRepaired",
  ]);
});
