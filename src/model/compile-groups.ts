import type { Draw } from "../backend/draw.ts";
import type { CopiesPlan, SeatPlan, SwitchPlan } from "../backend/failover/plan.ts";
import { type SwitchLimit, unlessInstant } from "../backend/failover/spec.ts";
import { type GroupPlan, NONE } from "../backend/plan.ts";
import type { SeatsSpec } from "../backend/redundancy/scheme.ts";
import type { CopiesSpec } from "../backend/replication/replication.ts";
import type { Condition } from "../base/condition.ts";
import { createLaw } from "../distributions/family.ts";
import type { Distribution } from "../distributions/law.ts";
import type { Workshop } from "./workshop.ts";

/** A group as far as it is known before there are gates; `needs` is what its switches cannot go on without. */
export type GroupDraft = Omit<GroupPlan, "feeds" | "rank" | "paced"> & { readonly needs: Condition | null };

/** What a group's seats are made of. */
interface Seated {
  readonly id: string;
  readonly group: number;
  readonly members: Int32Array;
  /** Of each member. */
  readonly names: readonly string[];
  readonly spec: SeatsSpec;
}

/** What of a switch takes time. */
const lengthsOf = ({
  starts,
  switching: { detects, decides, takes, tails },
}: SeatsSpec): (Distribution | null)[] => [detects, decides, starts, takes, tails];

/** Makes the seats of all groups: one after another, in the order of their groups. */
export class SeatsDraft {
  readonly seats: SeatPlan[] = [];
  readonly #shop: Workshop;
  #kept = 0;

  constructor(shop: Workshop) {
    this.#shop = shop;
  }

  /** Adds the seats of a group, and says how they are filled again. */
  add(seated: Seated): SwitchPlan {
    const { id, spec } = seated;
    const { switching, elects, sharesData, copies } = spec;
    const { oldReturns, candidateFails, deep, coverage, fencing } = switching;
    const seats = Int32Array.from({ length: spec.seats }, (_, index) => this.#seatOf(seated, index));
    return {
      seats,
      elects,
      deep,
      coverage,
      fencing,
      oldReturns,
      candidateFails,
      failsBack: switching.backs !== undefined,
      isInstant: switching.needs === null && lengthsOf(spec).every((length) => length === null),
      limit: this.#limitOf(switching.limit),
      tools: NONE,
      ...this.#alarmsOf(id, spec),
      reconciles: this.#draw(switching.reconciles, `${id}/reconcile`),
      copies: copies === null ? null : this.#copiesOf(seated, copies),
      sharesData,
    };
  }

  #seatOf({ id, group, members, spec }: Seated, index: number): number {
    const { switching, starts, copies, elects } = spec;
    const name = (purpose: string) => `${id}/${purpose}${index === 0 ? "" : `-${index + 1}`}`;
    const byChance = (chance: number, purpose: string) =>
      chance < 1 ? this.#shop.streams.uniform(name(purpose)) : NONE;
    return (
      this.seats.push({
        group,
        home: members[index],
        detects: this.#draw(switching.detects, name("detection")),
        decides: this.#draw(switching.decides, name("decision")),
        starts: this.#draw(starts, name("start")),
        takes: this.#draw(switching.takes, name("takeover")),
        tails: this.#draw(switching.tails, name("tail")),
        byHand: this.#draw(switching.byHand, name("by-hand")),
        backs: this.#draw(switching.backs ?? null, name("fail-back")),
        restores: this.#draw(unlessInstant(copies?.restores ?? null), name("restore")),
        lags: this.#draw(unlessInstant(copies?.lags ?? null), name("lag")),
        works: byChance(switching.coverage, "takeover-works"),
        fences: byChance(switching.fencing, "fencing"),
        elects: elects ? this.#shop.streams.uniform(name("elected")) : NONE,
      }) - 1
    );
  }

  #alarmsOf(
    id: string,
    { seats, switching: { falseAlarms } }: SeatsSpec,
  ): { falseAlarms: Draw | null; suspects: number } {
    if (falseAlarms === 0) return { falseAlarms: null, suspects: NONE };
    return {
      falseAlarms: this.#shop.draw(
        createLaw({ kind: "exponential", mean: 1 / falseAlarms }),
        `${id}/false-alarm`,
      ),
      suspects: seats === 1 ? NONE : this.#shop.streams.uniform(`${id}/suspect`),
    };
  }

  #limitOf(limit: SwitchLimit | null): SwitchPlan["limit"] {
    if (limit === null) return null;
    const first = this.#kept;
    this.#kept += limit.switches;
    return { ...limit, first };
  }

  #copiesOf({ id, names }: Seated, { rebuilds, stalls }: CopiesSpec): CopiesPlan {
    const law = unlessInstant(rebuilds);
    return {
      rebuilds: law === null ? null : names.map((name) => this.#shop.draw(law, `${name}/rebuild`)),
      stalls: this.#draw(unlessInstant(stalls), `${id}/stall`),
    };
  }

  #draw(law: Distribution | null, name: string): Draw | null {
    return law === null ? null : this.#shop.draw(law, name);
  }
}
