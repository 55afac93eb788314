import { type OwnKind, ownKinds } from "../../base/own-kinds.ts";
import { KindError } from "./kind-error.ts";

const inWords = ({ family, kind, version }: OwnKind): string => `${family}/${kind} (version ${version})`;

/** Kinds of one's own in words, as `failover/patient (version 2)`. */
export const kindsInWords = (kinds: readonly OwnKind[]): string =>
  kinds.length === 0 ? "none" : kinds.map(inWords).join(", ");

/**
 * Makes sure that the kinds which something was made with are those that have been added here: the same ones, in the same
 * versions and order.
 *
 * @throws KindError when they are not, with those that it was made with.
 */
export const expectKinds = (file: string, kinds: readonly OwnKind[]): void => {
  const [wanted, present] = [kindsInWords(kinds), kindsInWords(ownKinds())];
  if (wanted === present) return;
  throw new KindError([
    `${file}: of kinds that are not secondtick's own it was made with: ${wanted}; here there are: ${present}. On the command line, --with adds those of a module`,
  ]);
};
