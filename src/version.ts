/** The version of this package; part of every result. */
export const version = "0.1.0";
