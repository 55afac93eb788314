/** Kinds of place, from the outside in. */
export const PLACE_KINDS = ["region", "data-centre", "room", "rack", "host"] as const;

/** Kinds of fault domain: places, and `overlay`, which cuts across them. */
export const DOMAIN_KINDS = [...PLACE_KINDS, "overlay"] as const;
