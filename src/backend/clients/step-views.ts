import type { AdmissionView } from "../admission/rule.ts";
import { type MessageFlow, messageFlow } from "../messages/plan.ts";
import type { OverloadView } from "../overload/rule.ts";
import type { Span } from "./bins.ts";

type Writable<Shown> = { -readonly [Name in keyof Shown]: Shown[Name] };

/** What rules are shown in a step, written anew each time, so that a step makes no object. */
export interface StepViews {
  readonly span: Writable<Span>;
  readonly admission: Writable<AdmissionView>;
  /** What a gate would remember that has just been opened. */
  readonly memory: Float64Array;
  readonly overload: Writable<OverloadView>;
  /** How the attempts ended that the gate let pass. */
  readonly ended: { served: number; refused: number; gaveUp: number };
  /** What phones do to the messages of each pool. */
  readonly flow: MessageFlow;
}

/** Room for what rules are shown. */
export const stepViews = (pools: number, slots: number): StepViews => ({
  span: { from: 0, to: 0, bin: 0 },
  admission: { openFor: 0, capacity: 0, latency: 0, failed: 0, ended: 0, length: 0 },
  memory: new Float64Array(slots),
  overload: { backlog: 0, refused: 0 },
  ended: { served: 0, refused: 0, gaveUp: 0 },
  flow: messageFlow(pools),
});
