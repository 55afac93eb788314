import type { DisciplineRule } from "../disciplines/discipline.ts";
import type { Draw } from "../draw.ts";
import type { OperatorRule } from "../operators/policy.ts";

/** What comes before the work of a job, in this order; somebody of the crew is on the job from the first of them on. */
export const STAGES = ["page", "acknowledge", "diagnose", "travel", "inspection"] as const;

/** How many people of a crew are on duty, week by week from the beginning of the run on. */
export interface HoursPlan {
  /** Seconds into the week at which the number changes, rising; before the first the last one holds. */
  readonly from: Float64Array;
  readonly people: Int32Array;
}

/** A crew of so many people who do one job each at a time. */
export interface CrewPlan {
  readonly name: string;
  readonly size: number;
  readonly discipline: DisciplineRule;
  /** The stream of uniforms by which the next of several is picked, or −1. */
  readonly next: number;
  /** The laws of what comes before the work, by their places in `STAGES`; −1: there is nothing of that. */
  readonly stages: Int32Array;
  /** Whether there is any of them. */
  readonly hasStages: boolean;
  /** Null: all are on duty all the time. */
  readonly hours: HoursPlan | null;
  /** Whether those who go home leave their job where it stands; otherwise they finish it. */
  readonly pauses: boolean;
  /** How often the work goes wrong; `breaks` is the component that fails then, or −1: the work is done again. */
  readonly errors: { readonly share: number; readonly breaks: number } | null;
  /** Jobs that have waited so many seconds are handed to another crew. */
  readonly escalate: { readonly after: number; readonly to: number } | null;
  /** Whether the jobs that are being done are listed, for they may be left. */
  readonly lists: boolean;
}

/** Parts of one kind on a shelf. */
export interface SparePlan {
  readonly name: string;
  readonly stock: number;
  /** How long an order takes to come. */
  readonly lead: Draw;
  /** The timers of its orders: the first, and how many can be on their way at most. */
  readonly start: number;
  readonly orders: number;
}

/** What is drawn for the jobs on a life beside the work itself. */
export interface WorkPlan {
  /** Streams of unit exponentials by the places in `STAGES`; −1: no crew of its has that. */
  readonly streams: Int32Array;
  /** The stream of uniforms by which its work goes wrong, or −1. */
  readonly errs: number;
}

/** Somebody who is called in an incident. */
export interface CalledPlan {
  readonly notice: Draw;
  /** Null: who has noticed is at work. */
  readonly acknowledge: Draw | null;
}

/** Restarts of cells by people; `start`, `works` and `warmUp` by the places of cells. */
export interface RestartPlan {
  readonly stop: Draw;
  readonly start: readonly Draw[];
  /** Each restart after the first takes so many times as long to start. */
  readonly slower: number;
  /** The chance that a start fails at its end, and the streams of uniforms for that. */
  readonly fails: number;
  readonly works: readonly number[];
  readonly warmUp: readonly Draw[] | null;
}

/** What people do, and how long it takes them. */
export interface PeoplePlan {
  /** The alarm sounds when the served share is below this. */
  readonly alarm: number;
  /** Who is called at the alarm, and who is called too when nobody is at work `escalateAfter` seconds later. */
  readonly called: readonly CalledPlan[];
  readonly escalateAfter: number | null;
  readonly diagnose: Draw;
  /** `spread` is drawn for each cell, by its place. */
  readonly stabilise: { readonly takes: Draw; readonly spread: readonly Draw[] };
  readonly restart: RestartPlan;
  /** The steps of each action, and the chance of an error in each; `worsens`: with an error the action was in vain. */
  readonly runbook: {
    readonly steps: number;
    readonly errors: number;
    readonly stream: number;
    readonly worsens: boolean;
  } | null;
  readonly rule: OperatorRule;
}
