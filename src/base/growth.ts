/** What is to be done for each list that is made from a list, when that one gets another member. */
const followers = new WeakMap<readonly unknown[], ((member: never) => void)[]>();

/**
 * A list made from another one, member by member, that grows with it: nothing, one or several for each.
 *
 * ```ts
 * import { grow, madeFrom } from "../src/base/growth.ts";
 * const numbers = [1, 2, 3];
 * const odd = madeFrom(numbers, (one) => (one % 2 === 1 ? [`${one}`] : []));
 * grow(numbers, 5);
 * odd // => ["1", "3", "5"]
 * ```
 */
export const madeFrom = <From, To>(
  members: readonly From[],
  make: (member: From) => readonly To[],
): readonly To[] => {
  const made = members.flatMap(make);
  const follow = (member: From): void => {
    for (const one of make(member)) grow(made, one);
  };
  followers.set(members, [...(followers.get(members) ?? []), follow]);
  return made;
};

/** Gives a list another member, and all lists that were made from it theirs. Only before any of them is first used. */
export const grow = <Member>(members: readonly Member[], member: Member): void => {
  (members as Member[]).push(member);
  for (const follow of followers.get(members) ?? []) follow(member as never);
};
