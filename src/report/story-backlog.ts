import { formatCount, formatRate } from "../base/units.ts";

/** What waits at a service from now on: how much, how fast that grows, and how much is lost; each per second but the first. */
export const backlogTold = (service: string, size: number, grows: number, loses: number): string => {
  const lost = loses > 0 ? ` while ${formatRate(loses)} are lost` : "";
  const speed = formatRate(Math.abs(grows));
  if (size > 0) {
    const change = grows === 0 ? "" : `, ${grows < 0 ? "fewer" : "more"} by ${speed}`;
    return `${formatCount(Number(size.toPrecision(3)))} wait at ${service}${change}${lost}`;
  }
  return grows > 0
    ? `what waits at ${service} grows by ${speed}${lost}`
    : `nothing waits at ${service}${lost}`;
};
