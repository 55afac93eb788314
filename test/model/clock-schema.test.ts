import { expect, it } from "vitest";
import { USUAL_START } from "../../src/backend/demand/clock.ts";
import { clockSchema } from "../../src/model/clock-schema.ts";

it("a run begins when the model says, or on a Monday at 00:00", () => {
  expect(clockSchema.parse({ starts: "2014-02-22 11:00" })).toEqual({ starts: 1_393_066_800 });
  expect(clockSchema.parse(undefined)).toEqual({ starts: USUAL_START });
  expect(clockSchema.parse({})).toEqual(clockSchema.parse(undefined));
});

it("what is no time is refused with the rule", () => {
  const { error } = clockSchema.safeParse({ starts: "2014-02-30" });
  expect(error?.issues.map(({ message }) => message)).toEqual(["the month has 28 days"]);
});
