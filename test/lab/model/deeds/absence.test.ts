import { expect, it } from "vitest";
import { action, stateOf, timelessTheatre, withActions } from "../../../support/lab-stage.ts";

it("a crew that is away begins no repair until it is back", () => {
  const state = stateOf("whatsapp-2014.yaml", { horizon: 86_400 });
  const away = action({ deed: "absence", at: 60, lasts: 7200 });
  const crash = action({ id: 2, deed: "crash", target: "chat-7", at: 120 });
  const theatre = timelessTheatre();
  theatre.show(withActions(state, away, crash));
  const look = (to: number) => theatre.go({ to, within: 1e9, stopAt: null }).frames[0]!;
  const during = look(7000);
  expect([during.busy[0], during.jobs[0]! > 0]).toEqual([0, true]);
  expect(look(7300).busy[0]).toBeGreaterThan(0);
});
