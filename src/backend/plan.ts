import type { Law } from "../kernel/law.ts";
import type { StreamNames } from "../kernel/streams.ts";
import type { AdmissionRule } from "./admission/rule.ts";
import type { Waits } from "./clients/policy.ts";
import type { FailoverRule } from "./failover/policy.ts";
import type { Strike } from "./faults/fault.ts";
import type { OperatorRule } from "./operators/policy.ts";
import type { GroupRule } from "./redundancy/scheme.ts";

/** Stands for "none" wherever a place in a list is kept. */
export const NONE = -1;

/** A law and the stream of unit exponentials that it is drawn from; both are places in the plan's lists. */
export interface Draw {
  readonly law: number;
  readonly stream: number;
}

/** What fails on its own: a server, a router, or a place (host, rack, room, data centre …). */
export interface ComponentPlan {
  readonly name: string;
  readonly kind: "server" | "router" | "domain";
  /** Random failures, when there are any; `crew` NONE means that somebody is always free. */
  readonly life: { readonly life: Draw; readonly repair: Draw; readonly crew: number } | null;
  /** The components that go down with it, itself first; each one once. */
  readonly takes: Int32Array;
  /** Whether its state is anything to the service: a place alone is nothing, unless the service's condition names it. */
  readonly matters: boolean;
  /** The group that it serves in, or NONE. */
  readonly group: number;
  /** For servers, the cell that it is a node of, or NONE. */
  readonly cell: number;
}

/** Servers (or routers) that serve one purpose together. */
export interface GroupPlan {
  readonly name: string;
  readonly members: Int32Array;
  readonly rule: GroupRule;
  readonly takeover: Draw | null;
  readonly coverage: { readonly share: number; readonly stream: number } | null;
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
  /** What loading its data takes when its cell is started from cold; null when it has none. */
  readonly load: { readonly time: Draw; readonly fails: number; readonly stream: number } | null;
}

/** Nodes that see each other: they join and leave as one cluster. */
export interface CellPlan {
  readonly name: string;
  /** The group that stands for its network, or NONE. */
  readonly network: number;
  readonly services: Int32Array;
  /** The service that phones connect to, or NONE. */
  readonly front: number;
  /** The pool that it can serve, or NONE. */
  readonly pool: number;
  readonly membership: {
    /** Seconds of silence after which nodes drop each other. */
    readonly silence: number;
    /** Seconds over which nodes come back by themselves once the network is there. */
    readonly rejoin: number;
    /** Messages that it costs all nodes to join, by the number of good servers. */
    readonly joinAll: Float64Array;
    /** Messages per second handled by all nodes together, by the number of good servers. */
    readonly handles: Float64Array;
  };
}

/** Phones that are served by the same cell at any time. */
export interface PoolPlan {
  readonly name: string;
  readonly online: number;
  /** The cells that can serve it, home first; two when there is a standby. No cell serves two pools. */
  readonly cells: Int32Array;
}

/** How phones behave, and what their logins cost; alike in all pools. */
export interface PhonesPlan {
  readonly pools: readonly PoolPlan[];
  /** All phones of all pools. */
  readonly online: number;
  /** Share of connected phones that connect anew for reasons of their own, per second. */
  readonly churn: number;
  /** Seconds until a phone notices that its server fell silent: from, to (uniform). */
  readonly notices: readonly [from: number, to: number];
  readonly waits: Waits;
  /** Logins per second, connections held and attempts queued at most, for each good server of the front service. */
  readonly login: { readonly rate: number; readonly holds: number; readonly queue: number };
  /** Seconds after which a phone gives an attempt up; the server still does the work. */
  readonly timeout: number;
  readonly admission: AdmissionRule;
}

/** How a pool is switched to its other cell. */
export interface FailoverPlan {
  readonly rule: FailoverRule;
  readonly takes: readonly Draw[];
  readonly coverage: number;
  /** How often people try by hand in an incident. */
  readonly tries: number;
  readonly streams: readonly number[];
}

/** What people do, and how long it takes them. */
export interface PeoplePlan {
  /** The alarm sounds when the served share is below this. */
  readonly alarm: number;
  readonly notice: Draw;
  readonly diagnose: Draw;
  /** `spread` and `start` are drawn for each cell, by its place. */
  readonly stabilise: { readonly takes: Draw; readonly spread: readonly Draw[] };
  readonly restart: { readonly stop: Draw; readonly start: readonly Draw[] };
  readonly rule: OperatorRule;
}

/** What a fault does. */
export interface FaultPlan {
  readonly name: string;
  readonly strike: Strike;
}

/** One way for a fault to come: by chance, or at a scripted time. Each has timers and draws of its own. */
export interface FaultInstance {
  /** Its place among the faults. */
  readonly fault: number;
  /** The scripted time in seconds; null for the one by chance. */
  readonly at: number | null;
  /** Time to the next one by chance, drawn when the last one has ended; null for scripted ones. */
  readonly every: Draw | null;
  /** How long it lasts; null when what it broke must be repaired. */
  readonly lasts: Draw | null;
}

/** A crew of so many people who repair one thing each at a time, first come first served. */
export interface CrewPlan {
  readonly name: string;
  readonly size: number;
}

/** The condition or share that says how much of the service is there when no phones are modelled. */
export type Serving = (view: ServingView) => number;

/** What such a condition may look at. */
export interface ServingView {
  readonly groupServes: Uint8Array;
  readonly cellOpen: Uint8Array;
  readonly isBad: (component: number) => boolean;
}

/** A whole design, compiled: what behaves, and never changes during a run. */
export interface Plan {
  readonly laws: readonly Law[];
  readonly streams: StreamNames;
  readonly components: readonly ComponentPlan[];
  readonly crews: readonly CrewPlan[];
  readonly groups: readonly GroupPlan[];
  readonly services: readonly ServicePlan[];
  readonly cells: readonly CellPlan[];
  readonly phones: PhonesPlan | null;
  readonly faults: readonly FaultPlan[];
  readonly instances: readonly FaultInstance[];
  readonly failover: FailoverPlan | null;
  readonly people: PeoplePlan | null;
  readonly serving: Serving;
}
