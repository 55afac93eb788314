import { isRefusal, type Refusal } from "../../src/stats/interval.ts";

/** The result, unless it was refused. */
export const given = <Result extends object>(result: Result): Exclude<Result, Refusal> | undefined =>
  isRefusal(result) ? undefined : (result as Exclude<Result, Refusal>);
