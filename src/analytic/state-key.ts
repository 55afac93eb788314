import { NONE, type Plan } from "../backend/plan.ts";
import type { BackendRun } from "../backend/program.ts";
import type { PendingLife } from "../kernel/exploration.ts";
import type { Symmetry } from "./symmetry.ts";

/** What a column of the world is about: the rows of one are its subjects' numbers. */
type About = "component" | "life" | "group" | "whole" | "line" | "seat" | "nothing";

/**
 * The columns that are known, by name. What is not listed here is compared as it is whenever it has changed, and then no
 * states are taken for alike. Lines are read through their heads; what says in which order alike things are kept, or when
 * something was, is nothing to the future.
 */
const columns: Readonly<Record<string, Readonly<Record<string, About>> | About>> = {
  components: "component",
  lives: "life",
  clocks: { running: "whole", order: "nothing", place: "nothing" },
  gates: "whole",
  crews: { busy: "whole", away: "whole", first: "line", last: "nothing", next: "nothing" },
  atWork: { first: "line", last: "nothing", next: "nothing" },
  jobs: "life",
  spares: { shelf: "whole", first: "line", last: "nothing", next: "nothing" },
  groups: "group",
  seats: "seat",
  switches: "whole",
  services: "whole",
  faults: {
    active: "whole",
    step: "whole",
    phase: "whole",
    changed: "whole",
    passed: "whole",
    waiting: "whole",
  },
  demand: "whole",
  stated: { share: "whole", at: "nothing" },
};

type Numbers = Readonly<Record<number, number>> & { readonly length: number };

interface Column {
  readonly about: About;
  readonly values: Numbers;
  /** For a line, the column that leads from each life to the next. */
  readonly next: Numbers | undefined;
}

const aboutOf = (set: string, name: string): About | undefined => {
  const known = columns[set];
  return typeof known === "string" ? known : known?.[name];
};

/** The columns that say which member has which part at a seat: whoever comes first tells of the seat. */
const members = ["holder", "old", "candidate", "double"];
const ofLives: ReadonlySet<string> = new Set(["repairEnds", "failureFound", "jobEscalates"]);
const ofGroups: ReadonlySet<string> = new Set(["reconcileEnds", "stallEnds", "falseAlarmComes"]);

/** What is pending for each component and group, and for neither. */
interface Notes {
  readonly components: string[];
  readonly groups: string[];
  whole: string;
}

/** A state as a text: equal for states with the same future, as far as what is alike can be told. */
export interface StateKey {
  readonly key: string;
  /** For each pending life: equal for those whose ends lead to the same states. */
  readonly alike: readonly string[];
}

/** Reads states of a run as texts. */
export class StateReader {
  readonly #plan: Plan;
  readonly #symmetry: Symmetry;
  readonly #columns: Column[] = [];
  /** The columns of the seats, by name. */
  readonly #seats: Record<string, Numbers> = {};
  readonly #strange: Numbers[] = [];
  /** What stood in the strange columns when a state was read first. */
  #first: readonly (readonly number[])[] | null = null;

  constructor(run: BackendRun, plan: Plan, symmetry: Symmetry) {
    this.#plan = plan;
    this.#symmetry = symmetry;
    // Messages have columns within columns; without phones there are none of them.
    const { messages: _, ...world } = run.world;
    for (const [set, names] of Object.entries(world as Record<string, Record<string, Numbers>>))
      for (const [name, values] of Object.entries(names)) {
        const about = aboutOf(set, name);
        if (about === "seat") this.#seats[name] = values;
        else if (about !== undefined) this.#columns.push({ about, values, next: names.next });
        else this.#strange.push(values);
      }
  }

  /** The state in which the run stands, with its pending lives. */
  read(lives: readonly PendingLife[]): StateKey {
    const notes: Notes = {
      components: this.#plan.components.map(() => ""),
      groups: this.#plan.groups.map(() => ""),
      whole: "",
    };
    for (const column of this.#columns) this.#note(column, notes);
    this.#noteSeats(lives, notes);
    const owners = lives.map((life) => this.#noteLife(life, notes));
    if (this.#isStrange()) return this.#asItIs(notes, lives);
    const { groups, loose } = this.#texts(notes);
    const key = [notes.whole, ...[...groups].sort(), "/", ...[...loose.values()].sort()].join(";");
    const alike = lives.map((life, index) => this.#alike(owners[index], life, notes, groups));
    return { key, alike };
  }

  #isStrange(): boolean {
    this.#first ??= this.#strange.map((values) => Array.from(values as ArrayLike<number>));
    return this.#first.some((first, column) =>
      first.some((value, row) => this.#strange[column][row] !== value),
    );
  }

  #note({ about, values, next }: Column, notes: Notes): void {
    const { components, lives } = this.#plan;
    const to = (component: number, text: string | number): void => {
      notes.components[component] += `${text},`;
    };
    if (about === "component") {
      const width = values.length / components.length;
      for (let row = 0; row < values.length; row++) to(Math.floor(row / width), values[row]);
    } else if (about === "life")
      for (let row = 0; row < values.length; row++) to(lives[row].component, values[row]);
    else if (about === "group")
      for (let row = 0; row < values.length; row++) notes.groups[row] += `${values[row]},`;
    else if (about === "whole")
      for (let row = 0; row < values.length; row++) notes.whole += `${values[row]},`;
    else if (about === "line" && next !== undefined)
      for (let line = 0; line < values.length; line++) {
        let place = 0;
        for (let one = values[line]; one !== 0; one = next[one - 1])
          to(lives[one - 1].component, `${one - 1 - this.#firstLife(one - 1)}@${line}.${place++}`);
      }
  }

  /** A component's own lives are told apart by how far they come after its first. */
  #firstLife(life: number): number {
    return this.#plan.components[this.#plan.lives[life].component].lives[0];
  }

  /**
   * What is known of seats is noted at the member that holds each, or did last, so that seats of a group may change places;
   * where several of them are on the move at once, each by its number, for then it matters who is called to which.
   */
  #noteSeats(lives: readonly PendingLife[], notes: Notes): void {
    const { seats, groups } = this.#plan;
    const moving = groups.map(() => 0);
    const others = seats.map((_, seat) => members.filter((name) => this.#seats[name][seat] !== NONE).length);
    seats.forEach(({ group }, seat) => {
      if (others[seat] > 1) moving[group]++;
    });
    const turns = new Map(lives.map((life) => [life.kind === "seatTurns" ? life.subject : NONE, life]));
    seats.forEach(({ group, home }, seat) => {
      const name = moving[group] > 1 ? `#${seat - (groups[group].switching?.seats[0] ?? 0)}` : "#";
      const life = turns.get(seat);
      const turn = life === undefined ? "" : this.#paced(life);
      let text = `${name}${turn}`;
      for (const [column, values] of Object.entries(this.#seats))
        if (!members.includes(column)) text += `,${values[seat]}`;
      members.forEach((column, place) => {
        const member = this.#seats[column][seat];
        if (member === NONE) return;
        notes.components[member] += `${place}${text},`;
        text = name;
      });
      if (text !== name) notes.groups[group] += `${text},`;
      if (groups[group].switching?.failsBack === true) notes.components[home] += `home${name},`;
    });
  }

  #paced({ kind, law, pace }: PendingLife): string {
    return `${kind}${this.#symmetry.lawClass[law]}*${pace}`;
  }

  /** Which component (from 0) or group (from −2 down) a pending life is of; NONE for neither. */
  #noteLife(life: PendingLife, notes: Notes): number {
    const { kind, subject } = life;
    const { clocks, seats } = this.#plan;
    const text = this.#paced(life);
    if (kind === "lifeEnds" && clocks[subject].which === NONE)
      return this.#noteComponent(notes, clocks[subject].lives[0], text);
    if (ofLives.has(kind)) return this.#noteComponent(notes, subject, text);
    if (kind === "rebuildEnds") {
      notes.components[subject] += `${text},`;
      return subject;
    }
    if (ofGroups.has(kind)) {
      notes.groups[subject] += `${text},`;
      return -2 - subject;
    }
    // Noted already, where the seat is; each seat is ended by itself.
    if (kind === "seatTurns" && seats[subject] !== undefined) return NONE;
    notes.whole += `${kind}.${subject}.${text},`;
    return NONE;
  }

  #noteComponent(notes: Notes, life: number, text: string): number {
    const { component } = this.#plan.lives[life];
    notes.components[component] += `${life - this.#firstLife(life)}${text},`;
    return component;
  }

  #member(notes: Notes, component: number): string {
    return `${this.#symmetry.componentClass[component]}:${notes.components[component]}`;
  }

  #texts(notes: Notes): { groups: string[]; loose: Map<number, string> } {
    const { groups, components } = this.#plan;
    const loose = new Map<number, string>();
    const isMember = new Uint8Array(components.length);
    const texts = groups.map(({ members }, group) => {
      for (const member of members) isMember[member] = 1;
      const each = Array.from(members, (member) => this.#member(notes, member)).sort();
      return `${this.#symmetry.groupClass[group]}[${notes.groups[group]}|${each.join("|")}]`;
    });
    for (let component = 0; component < components.length; component++)
      if (isMember[component] === 0) loose.set(component, this.#member(notes, component));
    return { groups: texts, loose };
  }

  #alike(owner: number, { kind, subject }: PendingLife, notes: Notes, groups: readonly string[]): string {
    if (owner === NONE) return `${kind}.${subject}`;
    if (owner < NONE) return `${groups[-2 - owner]}>${kind}`;
    const { group } = this.#plan.components[owner];
    const own = `${this.#member(notes, owner)}>${kind}${this.#ordinal(kind, subject)}`;
    return group === NONE ? own : `${groups[group]}>${own}`;
  }

  /** Which of its component's lives a pending one is. */
  #ordinal(kind: string, subject: number): number {
    const life = kind === "lifeEnds" ? this.#plan.clocks[subject].lives[0] : subject;
    return kind === "rebuildEnds" ? 0 : life - this.#firstLife(life);
  }

  #asItIs(notes: Notes, lives: readonly PendingLife[]): StateKey {
    const strange = this.#strange.map((values) => Array.from(values as ArrayLike<number>).join());
    const key = ["!", ...strange, notes.whole, ...notes.groups, ...notes.components].join(";");
    return { key, alike: lives.map(({ timer }) => String(timer)) };
  }
}
