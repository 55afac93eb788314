import type { GatePlan, SharePart } from "../backend/plan.ts";
import { NONE } from "../backend/plan.ts";
import type { Condition } from "../base/condition.ts";
import type { CellsPlan } from "./compile-cells.ts";
import type { Model } from "./schema.ts";

/** What a gate may look at. */
type Input = { readonly of: "component" | "group" | "cell" | "gate"; readonly index: number };

interface GateDraft {
  readonly needed: number;
  readonly inputs: readonly Input[];
  readonly holds: readonly number[];
}

const EMPTY = new Int32Array();

/** Makes gates of conditions. */
export class GatesDraft {
  /** In the order in which they were added: a gate comes after those that it looks at. */
  readonly gates: GateDraft[] = [];
  readonly #cells: CellsPlan;
  readonly #placeOf: (name: string) => number;
  readonly #ofCondition = new Map<Condition, number>();
  readonly #ofName = new Map<string, Input>();

  constructor(cells: CellsPlan, placeOf: (name: string) => number) {
    this.#cells = cells;
    this.#placeOf = placeOf;
  }

  /** The gate of a condition that holds some components down while it does not hold. */
  add(condition: Condition, holds: readonly number[] = []): number {
    const { of, index } = this.#inputOf(condition);
    if (of === "gate" && holds.length === 0) return index;
    return this.#push({ needed: 1, inputs: [{ of, index }], holds });
  }

  /** The gate of a condition that holds nothing down, the same one whenever it is asked for; NONE for null. */
  addOnce(condition: Condition | null): number {
    if (condition === null) return NONE;
    const gate = this.#ofCondition.get(condition) ?? this.add(condition);
    this.#ofCondition.set(condition, gate);
    return gate;
  }

  /** The gates that look at each component, group, cell and gate. */
  feeds(of: Input["of"]): (index: number) => Int32Array {
    const lists = new Map<number, number[]>();
    this.gates.forEach(({ inputs }, gate) => {
      for (const input of inputs) {
        if (input.of !== of) continue;
        const list = lists.get(input.index);
        if (list === undefined) lists.set(input.index, [gate]);
        else list.push(gate);
      }
    });
    return (index) => {
      const list = lists.get(index);
      return list === undefined ? EMPTY : Int32Array.from(list);
    };
  }

  /** The gates of the plan, with the rank that each was given. `tools` are those of what each group's switches need. */
  plan(rankOf: (gate: number) => number, tools: readonly number[] = []): GatePlan[] {
    const feeds = this.feeds("gate");
    const moves = new Map<number, number[]>();
    tools.forEach((gate, group) => {
      if (gate !== NONE) moves.set(gate, [...(moves.get(gate) ?? []), group]);
    });
    return this.gates.map(({ needed, inputs, holds }, gate) => ({
      needed,
      inputs: inputs.length,
      rank: rankOf(gate),
      feeds: feeds(gate),
      holds: Int32Array.from(holds),
      moves: moves.has(gate) ? Int32Array.from(moves.get(gate)!) : EMPTY,
    }));
  }

  #push(gate: GateDraft): number {
    return this.gates.push(gate) - 1;
  }

  #gate(needed: number, inputs: readonly Input[]): Input {
    if (inputs.length === 1 && needed === 1) return inputs[0];
    return { of: "gate", index: this.#push({ needed, inputs, holds: [] }) };
  }

  #inputOf(condition: Condition): Input {
    if (typeof condition === "string") return this.#named(condition);
    const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : condition.of;
    const needed = "all" in condition ? parts.length : "any" in condition ? 1 : condition.atLeast;
    return this.#gate(
      needed,
      parts.map((part) => this.#inputOf(part)),
    );
  }

  /** All groups of a service or network, or a component; made once for each name. */
  #named(name: string): Input {
    const known = this.#ofName.get(name);
    if (known !== undefined) return known;
    const groups = this.#cells.groupsOf.get(name);
    const input: Input =
      groups === undefined
        ? { of: "component", index: this.#placeOf(name) }
        : this.#gate(
            groups.length,
            groups.map((group) => this.#groupOf(group)),
          );
    this.#ofName.set(name, input);
    return input;
  }

  /** A group that serves; one of a cell does so only while its cell is open. */
  #groupOf(group: number): Input {
    const { service } = this.#cells.groups[group];
    const cell = service === NONE ? NONE : this.#cells.services[service].cell;
    const serves: Input = { of: "group", index: group };
    return cell === NONE ? serves : this.#gate(2, [serves, { of: "cell", index: cell }]);
  }
}

/** The factors of a model's share. */
export const sharePartsOf = (
  names: NonNullable<Model["share"]>,
  { groupsOf, groups }: CellsPlan,
): SharePart[] =>
  names.map((name) => {
    const all = groupsOf.get(name) ?? [];
    const services = new Set(all.map((group) => groups[group].service).filter((service) => service !== NONE));
    return {
      services: Int32Array.from(services),
      networks: Int32Array.from(all.filter((group) => groups[group].service === NONE)),
      groups: all.length,
    };
  });
