import type { Law } from "../kernel/law.ts";
import type { StreamNames } from "../kernel/streams.ts";
import type { Admission } from "./admission/rule.ts";
import type { BacklogPlan } from "./backlog/plan.ts";
import type { WaitPart, Waits } from "./clients/policy.ts";
import type { ShockPlan } from "./common-cause/plan.ts";
import type { Profile } from "./demand/profile.ts";
import type { Draw } from "./draw.ts";
import type { SeatPlan, SwitchPlan } from "./failover/plan.ts";
import type { FailoverRule } from "./failover/policy.ts";
import type { SwitchLimit, WhenOldReturns } from "./failover/spec.ts";
import type { FaultInstance, FaultPlan } from "./faults/plan.ts";
import type { ClockPlan, LifePlan } from "./lives/plan.ts";
import type { ShedOrder } from "./load/allocate.ts";
import type { ResourcePlan } from "./load/plan.ts";
import type { MessagesPlan } from "./messages/plan.ts";
import type { OverloadRule } from "./overload/rule.ts";
import type { CrewPlan, PeoplePlan, SparePlan, WorkPlan } from "./people/plan.ts";
import type { GroupRule } from "./redundancy/scheme.ts";

/** Stands for "none" wherever a place in a list is kept. */
export const NONE = -1;

/** What fails on its own: a server, a router, or a place (host, rack, room, data centre …). */
export interface ComponentPlan {
  readonly name: string;
  readonly kind: "server" | "router" | "domain";
  /** The ways in which it fails by itself. */
  readonly lives: Int32Array;
  /** The components that go down with it, itself first; each one once. */
  readonly takes: Int32Array;
  /** The gates that look at it. */
  readonly feeds: Int32Array;
  /** Whether its state is anything to the service: a place alone is nothing, unless the service's condition names it. */
  readonly matters: boolean;
  /** The group that it serves in, or NONE. */
  readonly group: number;
  /** For servers, the cell that it is a node of, or NONE. */
  readonly cell: number;
}

/** Servers (or routers, or places that stand for all that they need) that serve one purpose together. */
export interface GroupPlan {
  readonly name: string;
  readonly members: Int32Array;
  /** The gates that look at it. */
  readonly feeds: Int32Array;
  /** Groups of a lower rank are settled first: no group of this rank or above is anything to them. */
  readonly rank: number;
  /** Whether the pace of its members' lives depends on what becomes of the group. */
  readonly paced: boolean;
  /** The share of its rate at which the life of a member that stands by is spent. */
  readonly dormant: number;
  /** What its members carry together at the usual demand, in servers' worth; 0: nobody says, or somebody else sets its load. */
  readonly carries: number;
  /** The greatest demand for which a capacity of its members is enough; null where it feels none. */
  readonly enoughFor: ((capacity: number) => number) | null;
  readonly rule: GroupRule;
  /** How the seats of those that act are filled again; null where all members act. */
  readonly switching: SwitchPlan | null;
  /** The service that it belongs to, NONE for a network. */
  readonly service: number;
  /** For a network: the cells whose nodes see each other over it. */
  readonly cells: Int32Array;
}

/** A service's servers within one cell (or outside all cells). */
export interface ServicePlan {
  readonly name: string;
  readonly groups: number;
  readonly cell: number;
  /** Its backlog, or NONE where no work flows in. */
  readonly backlog: number;
  /** What loading its data takes when its cell is started from cold; null when it has none. */
  readonly load: { readonly time: Draw; readonly fails: number; readonly stream: number } | null;
}

/** Nodes that see each other: they join and leave as one cluster. */
export interface CellPlan {
  readonly name: string;
  /** The gates that look at whether it is open. */
  readonly feeds: Int32Array;
  /** The group that stands for its network, or NONE. */
  readonly network: number;
  readonly services: Int32Array;
  /** The service that phones connect to, or NONE. */
  readonly front: number;
  readonly membership: {
    /** Seconds of silence after which nodes drop each other. */
    readonly silence: number;
    /** Whether they keep whom they know all the same: a silence drops nobody (static stability). */
    readonly keeps: boolean;
    /** Seconds over which nodes come back by themselves once the network is there. */
    readonly rejoin: number;
    /** Messages that it costs all nodes to join, by the number of good servers. */
    readonly joinAll: Float64Array;
    /** Messages per second handled by all nodes together, by the number of good servers. */
    readonly handles: Float64Array;
  };
}

/** Phones of a population that are served by the same cell at any time. */
export interface PoolPlan {
  readonly name: string;
  readonly population: number;
  /** How many are online where the profile is at 1. */
  readonly online: number;
  /** The cells that can serve it, home first; two when there is a standby. */
  readonly cells: Int32Array;
  /** For a pool of guests, those of a pool that are at another site: that pool; else NONE. */
  readonly home: number;
  /** The pool of its guests at another site, or NONE where none are let go there. */
  readonly guests: number;
}

/** Phones that are alike: a region, a platform. */
export interface PopulationPlan {
  readonly name: string;
  /** How many are online, over the time, against what is said of them; null: always as many. */
  readonly profile: Profile | null;
  /** Share of connected phones that connect anew for reasons of their own, per second. */
  readonly churn: number;
  /** Seconds until a phone notices that its server fell silent: from, to (uniform). */
  readonly notices: readonly [from: number, to: number];
  readonly waits: Waits;
  /** In which waits phones are that have tried in vain for long: shares of them that sum to 1. */
  readonly inVain: readonly { readonly part: WaitPart; readonly share: number }[];
  /** Seconds after which a phone gives an attempt up; the server still does the work. */
  readonly timeout: number;
  /** What lets phones try again; null: nothing holds them back. */
  readonly budget: BudgetPlan | null;
  /** How long the session of a link that was cut is kept, in seconds, and the share of a login that it costs to resume it. */
  readonly resume: { readonly within: number; readonly costs: number } | null;
}

/** A budget of retries: so many for each first attempt, and per second and phone online; saved up to so many for each. */
export interface BudgetPlan {
  readonly share: number;
  readonly rate: number;
  readonly most: number;
  /** By states of the policy: whether an attempt that would lead there by failing is the first since the link was lost. */
  readonly isFirst: readonly boolean[];
}

/** How many phones there are, and what their logins cost. */
export interface PhonesPlan {
  readonly populations: readonly PopulationPlan[];
  readonly pools: readonly PoolPlan[];
  /** What each good server of the front service can do. */
  readonly login: LoginPlan;
  readonly admission: Admission;
  /** Which actions go first when there is not enough for all. */
  readonly shedding: ShedOrder;
  /** Seconds that a server tells those to wait whom it turns away: from, to (uniform); null: it tells nothing. */
  readonly retryAfter: readonly [from: number, to: number] | null;
}

/** Logins per second, connections held and attempts queued at most, for each good server of the front service. */
export interface LoginPlan {
  readonly rate: number;
  readonly holds: number;
  readonly queue: number;
  /** The share of it that overload leaves. */
  readonly overload: OverloadRule;
}

/** How a pool is switched to its other cell. Draws are by pool; null: that takes no time. */
export interface FailoverPlan {
  readonly rule: FailoverRule;
  /** The time until a silence is known, and that of whoever decides. */
  readonly detects: readonly Draw[] | null;
  readonly decides: readonly Draw[] | null;
  readonly takes: readonly Draw[];
  /** The time until phones know where to connect to. */
  readonly tails: readonly Draw[] | null;
  /** Whether phones are switched back once their first cell is there again, and how long one waits with that. */
  readonly failsBack: boolean;
  readonly backs: readonly Draw[] | null;
  readonly limit: SwitchLimit | null;
  /** The gate of what a switch cannot go on without, or NONE. */
  readonly tools: number;
  readonly oldReturns: WhenOldReturns;
  readonly coverage: number;
  /** How often people try by hand in an incident. */
  readonly tries: number;
  readonly streams: readonly number[];
}

/** A condition that is counted as its inputs change: it holds while at least `needed` of them do. */
export interface GatePlan {
  readonly needed: number;
  readonly inputs: number;
  /** Gates and groups of a lower rank are settled first. */
  readonly rank: number;
  /** The gates that it is an input of. */
  readonly feeds: Int32Array;
  /** The components that are held down while the condition does not hold. */
  readonly holds: Int32Array;
  /** The groups whose switches stand still while the condition does not hold. */
  readonly moves: Int32Array;
}

/** How much of the service is there when no phones are modelled: all or nothing by a gate, or a product of shares. */
export type Serving =
  | { readonly by: "gate"; readonly gate: number }
  | { readonly by: "share"; readonly parts: readonly SharePart[] };

/** The groups of one name, whose serving part is a factor of the share. */
export interface SharePart {
  readonly services: Int32Array;
  readonly networks: Int32Array;
  /** How many groups there are in all. */
  readonly groups: number;
}

/** A whole design, compiled: what behaves, and never changes during a run. */
export interface Plan {
  readonly laws: readonly Law[];
  readonly streams: StreamNames;
  readonly components: readonly ComponentPlan[];
  readonly lives: readonly LifePlan[];
  readonly clocks: readonly ClockPlan[];
  /** Every share of their capacity that anything slows components down to, each once. */
  readonly slows: Float64Array;
  /** Whether any failure is not known at once. */
  readonly anyHidden: boolean;
  /** The lives that stand still while nobody is served. */
  readonly stopWhenDown: Int32Array;
  readonly gates: readonly GatePlan[];
  /** Failures with a common cause. */
  readonly shocks: readonly ShockPlan[];
  readonly crews: readonly CrewPlan[];
  readonly spares: readonly SparePlan[];
  /** For each timer of an order of parts, the kind of part. */
  readonly spareOf: Int32Array;
  /** By lives; empty where no job has more to it than a turn and its work. */
  readonly works: readonly WorkPlan[];
  /** Whether a repair may stand still. */
  readonly repairsPause: boolean;
  readonly groups: readonly GroupPlan[];
  readonly seats: readonly SeatPlan[];
  /** Whether any life is spent only while its group is overloaded. */
  readonly anyOverload: boolean;
  /** Whether anything ever loses its copy of the data. */
  readonly anyLoss: boolean;
  readonly services: readonly ServicePlan[];
  readonly backlogs: readonly BacklogPlan[];
  readonly cells: readonly CellPlan[];
  readonly phones: PhonesPlan | null;
  /** What is asked over the time, against what the service was made for; null: always as much. Groups that share load feel it. */
  readonly demand: Profile | null;
  /** What phones send each other; null: nobody asks. */
  readonly messages: MessagesPlan | null;
  /** The service that stores them, or null. */
  readonly messageStore: string | null;
  /** What the services of each cell do for phones, beside the logins of its front; and the number of its first one in a list of all. */
  readonly resources: readonly (readonly ResourcePlan[])[];
  readonly firstResource: Int32Array;
  readonly faults: readonly FaultPlan[];
  readonly instances: readonly FaultInstance[];
  /** For each component of each fault that spreads, its instance. */
  readonly spreads: Int32Array;
  readonly failover: FailoverPlan | null;
  readonly people: PeoplePlan | null;
  readonly serving: Serving;
}
