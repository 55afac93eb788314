import type { Choices } from "./choices.ts";
import { lawAround, lifeLaw, someShare, workLaw } from "./laws.ts";

/** What faults may strike. */
export interface Targets {
  /** Any single server, router or place. */
  readonly things: readonly string[];
  /** Services, networks, places and overlays. */
  readonly many: readonly string[];
  /** Whether anything feels a surge. */
  readonly surges: boolean;
  /** Who may be away, beside those who are called in an incident. */
  readonly crews: readonly string[];
}

const timing = (choices: Choices): object => {
  const all = {
    ...choices.maybe(5, () => ({ every: lifeLaw(choices) })),
    ...choices.maybe(5, () => ({ at: choices.of([["0 s"], ["10 h"], ["10 h", "11 h", "200 h"]]) })),
    ...choices.maybe(3, () => ({
      schedule: { offset: "5 h", every: "70 h", ...choices.maybe(5, () => ({ times: 3 })) },
    })),
  };
  return Object.keys(all).length === 0 ? { at: ["10 h"] } : all;
};

const MODES = ["crash", "hang", "slow", "partition", "data-loss"] as const;

const hit = (choices: Choices, { things, many }: Targets): object => {
  const kind = choices.of(MODES);
  const isOne = choices.isLucky(5);
  const lethality = choices.of(["100 %", "50 %"]);
  const pick = !isOne && choices.isLucky(4) ? { pick: 1 } : {};
  const chosen = isOne ? { target: choices.of(things) } : { among: choices.of(many), ...pick };
  const mayRenew = "pick" in pick || lethality !== "100 %";
  return {
    kind,
    ...(kind === "slow" && { to: "30 %" }),
    ...chosen,
    lethality,
    ...choices.maybe(3, () => ({ spread: lawAround(choices, 1) })),
    ...(mayRenew ? choices.maybe(4, () => ({ renews: true })) : {}),
    lasts: workLaw(choices),
  };
};

/** A fault of any kind. */
const fault = (choices: Choices, targets: Targets): object => ({
  ...choices.of([
    () => hit(choices, targets),
    () => hit(choices, targets),
    () =>
      targets.surges
        ? { kind: "surge", factor: choices.of([2, 0.5, 1.3]), lasts: workLaw(choices) }
        : hit(choices, targets),
    () =>
      targets.crews.length === 0
        ? hit(choices, targets)
        : {
            kind: "absence",
            ...choices.maybe(3, () => ({ of: choices.of(targets.crews) })),
            lasts: workLaw(choices),
          },
    () => ({
      kind: "maintenance",
      among: choices.of(targets.many),
      batch: choices.between(1, 3),
      takes: workLaw(choices),
      ...choices.maybe(4, () => ({ drains: workLaw(choices) })),
      ...choices.maybe(4, () => ({ whenBad: "go-on" })),
      ...choices.maybe(4, () => ({ renews: true })),
    }),
    () => ({
      kind: "bad-change",
      among: choices.of(targets.many),
      steps: ["10 %", "50 %", "100 %"],
      pause: workLaw(choices),
      fails: someShare(choices),
      detect: workLaw(choices),
      coverage: someShare(choices),
      ...choices.maybe(4, () => ({ canary: { detect: workLaw(choices), coverage: someShare(choices) } })),
      ...choices.maybe(4, () => ({ mode: { kind: choices.of(["hang", "crash", "data-loss"]) } })),
      rollBack: workLaw(choices),
    }),
  ])(),
  ...timing(choices),
});

/** Some faults, by name. */
export const faultsOf = (choices: Choices, targets: Targets): Record<string, object> =>
  Object.fromEntries(choices.list(0, 3, (index) => [`fault-${index + 1}`, fault(choices, targets)] as const));
