import { assert } from "./assert.ts";
import { grow } from "./growth.ts";

/** A kind that was added to a family, as digests and results tell of it. */
export interface OwnKind {
  readonly family: string;
  readonly kind: string;
  /** What it says of its version; never parsed. */
  readonly version: string;
}

const added: OwnKind[] = [];
let areClosed = false;

/** The kinds that were added, in the order in which they were: metrics become columns in it. */
export const ownKinds = (): readonly OwnKind[] => added;

/** From now on no family gets another member; called before anything is checked against their schemas. */
export const closeFamilies = (): void => {
  areClosed = true;
};

/** Whether families have all the members that they will ever have. */
export const areFamiliesClosed = (): boolean => areClosed;

/** Gives a family, by its name and its list of members, a member that is not ours. */
export const addOwn = <Member extends Omit<OwnKind, "family">>(
  family: string,
  members: readonly unknown[],
  member: Member,
): void => {
  assert(!areClosed, "a family is used once it has all its members");
  grow(members, member);
  added.push({ family, kind: member.kind, version: member.version });
};
