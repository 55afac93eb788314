import type { Tree } from "../../../model/reading/node.ts";
import { actionName } from "../../names.ts";
import type { Action } from "../../state.ts";
import { deeds } from "./family.ts";

/** The name of an action's fault in the model. */
export const faultName = ({ id }: Pick<Action, "id">): string => actionName(id);

/** Seconds as a model writes them: the same number when it is read. */
const written = (seconds: number): string => {
  const text = String(seconds);
  return `${text.includes("e") ? seconds.toFixed(9) : text} s`;
};

/** An action as the fault of a model, as it would be written in its file. */
export const faultOfAction = (action: Omit<Action, "id">): { readonly [key: string]: Tree } => {
  const deed = deeds.find((one) => one.kind === action.deed)!;
  return {
    ...deed.fault(action),
    at: [written(action.at)],
    ...(action.lasts === null ? {} : { lasts: written(action.lasts) }),
  };
};
