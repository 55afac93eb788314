import { formatTimestamp } from "../../src/base/timestamp.ts";
import { createLaw } from "../../src/distributions/family.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { StreamNames, Streams } from "../../src/kernel/streams.ts";

const DAY = 86_400;
/** 2024-01-01, in seconds. */
const FROM = 1_704_067_200;
const UNTIL = FROM + 731 * DAY;
const DISKS = 48;

/** The laws that the example log was drawn from. */
export const diskLaws = {
  life: { kind: "weibull", shape: 1.8, mean: 400 * DAY },
  repair: { kind: "lognormal", median: 6 * 3600, sigma: 0.9 },
} as const;

const toMinute = (seconds: number): number => 60 * Math.round(seconds / 60);

/** `models/examples/logs/disk-failures.csv`: 48 disks, new on 1 January 2024, watched until the end of 2025. */
export const diskLog = (): string => {
  const [life, repair] = [createLaw(diskLaws.life), createLaw(diskLaws.repair)];
  const names = new StreamNames();
  const streamOf = (disk: number, what: string) => names.exponential(`disk-${disk}/${what}`);
  const disks = Array.from({ length: DISKS }, (_, i) => [streamOf(i + 1, "life"), streamOf(i + 1, "repair")]);
  const streams = new Streams(names.hashes(), seedKey("disk-failures"), new Uint32Array(names.count));
  const rows: { failed: number; text: string }[] = [];
  for (const [i, [lifeStream, repairStream]] of disks.entries()) {
    for (let now = FROM; ; ) {
      const failed = toMinute(now + life.inverseHazard(streams.exponential(lifeStream)));
      if (failed > UNTIL) break;
      now = Math.max(failed + 60, toMinute(failed + repair.inverseHazard(streams.exponential(repairStream))));
      const ends = now > UNTIL ? "" : formatTimestamp(now).slice(0, 16);
      rows.push({ failed, text: `disk-${i + 1},${formatTimestamp(failed).slice(0, 16)},${ends}` });
    }
  }
  const lines = rows.sort((a, b) => a.failed - b.failed).map(({ text }) => text);
  return `${["component,failed,repaired", ...lines].join("\n")}\n`;
};
