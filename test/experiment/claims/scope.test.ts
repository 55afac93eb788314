import { expect, it } from "vitest";
import { checkScope } from "../../../src/experiment/claims/scope.ts";
import { replayScene, yearsScene } from "../../support/claimed.ts";

const span = (text: string) => ({ is: "span", text, at: 3 }) as const;
const fault = (text: string) => ({ is: "fault", text, at: 3 }) as const;

it("what a claim says of the runs must be what is simulated; it need say nothing", () => {
  for (const scope of [null, span("1 year"), span("365 days"), span("8760 h")])
    expect(() => checkScope(scope, yearsScene)).not.toThrow();
  for (const scope of [null, fault("fault"), fault("vlan-drop")])
    expect(() => checkScope(scope, replayScene)).not.toThrow();
});

it("else the mistake says what is simulated, and how that is written", () => {
  const mistake = (scope: Parameters<typeof checkScope>[0], scene = yearsScene) => {
    try {
      checkScope(scope, scene);
    } catch (error) {
      return (error as { mistake: object }).mistake;
    }
    return null;
  };
  expect(mistake(span("1 month"))).toMatchObject({
    message: "the experiment simulates random failures over 1 year",
    allowed: "in a year, or nothing",
  });
  expect(mistake(fault("fault"))).toMatchObject({ allowed: "in a year, or nothing" });
  expect(mistake(span("1 year"), replayScene)).toMatchObject({
    message: "the experiment replays the fault vlan-drop",
    allowed: "| vlan-drop, or nothing",
  });
  expect(mistake(fault("vlan-dorp"), replayScene)).toMatchObject({ suggestion: "vlan-drop" });
  expect(mistake(span("1 yaer"))).toMatchObject({ message: expect.stringContaining("did you mean year") });
});
