import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import type { Detector, DetectorSpec } from "./detector.ts";
import * as members from "./members.ts";

/** All ways to detect failures. */
export const detectorKinds = Object.values(members) as unknown as readonly Detector[];

/** The schema of a way to detect failures: `kind` and that kind's parameters. */
export const detectionSchema = () => familySchema(detectorKinds);

/** Makes what the checked parameters describe. */
export const createDetector = ({ kind, ...params }: Chosen): DetectorSpec =>
  memberOf(detectorKinds, kind).create(params);
