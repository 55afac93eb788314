import type { Backend } from "../backend.ts";
import type { EndPlan } from "./plan.ts";

/** The end that a life came to; it has ended. */
export const endOf = ({ plan, world }: Backend, life: number): EndPlan =>
  plan.lives[life].ends[world.lives.ended[life] - 1];
