import type { Frame, Scene } from "../../protocol.ts";
import { Couriers } from "./couriers.ts";
import { DotField, dotCounts } from "./dot-field.ts";
import { drawFoot } from "./foot-drawing.ts";
import type { MapLayout } from "./map-layout.ts";
import { holdsSeat } from "./map-words.ts";
import { MovingLayer, type Shown } from "./moving-layer.ts";
import { phonesPerDot } from "./phone-layout.ts";
import { drawGround, drawServer, drawServers, type Still } from "./still-layer.ts";
import { drawStrip } from "./strip-drawing.ts";

/** At most so many dots for phones, and as many more for a surge. */
const MOST_DOTS = 800;
const SURGE = 1.05;
/** Milliseconds between two pictures of what moves: dots that move thirty times a second move smoothly, at half the work. */
const PICTURE = 28;

/** How many dots a picture has, and how many phones each stands for. */
export const dotsFor = ({ populations }: Pick<Scene, "populations">, { width }: Pick<MapLayout, "width">) => {
  const online = populations.reduce((sum, each) => sum + each.online, 0);
  const perDot = phonesPerDot(online, width < 500 ? MOST_DOTS / 2 : MOST_DOTS / SURGE);
  return { perDot, count: Math.min(MOST_DOTS, Math.ceil((online / perDot) * SURGE)) };
};

/**
 * Draws moments on two canvases that lie on each other: below what changes now and then, above what moves. Draws only while
 * something changes or moves.
 */
export class MapPainter {
  readonly #still: HTMLCanvasElement;
  readonly #moving: HTMLCanvasElement;
  #shown: Shown | null = null;
  #frame: Frame | null = null;
  /** Whose numbers are written. */
  #told: Frame | null = null;
  /** By cell, what was drawn: condition, role, and whether it acts. */
  #drawn: Uint8Array = new Uint8Array(0);
  #rest = "";
  #dots: DotField | null = null;
  #perDot = 1;
  #layer: MovingLayer | null = null;
  readonly #couriers = new Couriers();
  readonly #wanted = new Int32Array(5);
  #request = 0;
  #paintedAt = 0;
  #isFresh = true;

  constructor(still: HTMLCanvasElement, moving: HTMLCanvasElement) {
    this.#still = still;
    this.#moving = moving;
  }

  /** Another scene, size or theme. */
  show(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    const ratio = Math.min(2, devicePixelRatio || 1);
    for (const canvas of [this.#still, this.#moving]) {
      canvas.width = Math.round(shown.layout.width * ratio);
      canvas.height = Math.round(shown.layout.height * ratio);
      canvas.getContext("2d")!.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
    this.#layDots(shown, before);
    this.#layer = new MovingLayer(this.#moving.getContext("2d")!, shown, {
      ratio,
      dots: this.#dots?.count ?? 0,
    });
    if (before?.scene !== shown.scene) this.#couriers.clear();
    this.#rest = "";
    if (this.#frame !== null) this.take(this.#frame);
  }

  /** Another moment. */
  take(frame: Frame): void {
    const now = performance.now();
    const shown = this.#shown;
    this.#frame = frame;
    // A moment may come before its scene, or a scene before its first moment.
    if (shown === null || !belongs(frame, shown)) return;
    this.#drawStill({ ...shown, frame });
    if (this.#dots !== null && frame.phones !== null)
      this.#dots.set(
        dotCounts(frame.phones, this.#perDot, this.#dots.count, this.#wanted),
        now,
        this.#isFresh || shown.isReduced,
      );
    if (frame.messages !== null && !shown.isReduced) this.#couriers.take(frame.messages, now);
    if (this.#dots !== null) this.#isFresh = false;
    this.#ask();
  }

  /** The moment whose numbers are written, which change less often than the picture. */
  read(frame: Frame): void {
    this.#told = frame;
    this.#ask();
  }

  /** Nothing is drawn any more. */
  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
  }

  #layDots(shown: Shown, before: Shown | null): void {
    const { phones } = shown.layout;
    const { perDot, count } = dotsFor(shown.scene, shown.layout);
    if (phones === null) this.#dots = null;
    else if (this.#dots?.count === count) {
      if (before?.layout !== shown.layout) this.#dots.moveTo(phones);
    } else {
      this.#dots = new DotField(count, phones);
      this.#isFresh = true;
    }
    this.#perDot = perDot;
  }

  #ask(): void {
    if (this.#request === 0) this.#request = requestAnimationFrame((now) => this.#tick(now));
  }

  #tick(now: number): void {
    this.#request = 0;
    const shown = this.#shown;
    if (this.#frame === null || this.#layer === null || shown === null || !belongs(this.#frame, shown))
      return;
    if (now - this.#paintedAt < PICTURE) return this.#ask();
    this.#paintedAt = now;
    this.#dots?.step(now);
    this.#layer.draw(this.#told ?? this.#frame, this.#dots, this.#couriers, now);
    if (this.#dots?.isMoving || this.#couriers.isMoving) this.#ask();
  }

  #drawStill(still: Still): void {
    const rest = restOf(still);
    if (rest === this.#rest) this.#patch(still);
    else this.#drawAll(still);
    this.#rest = rest;
  }

  #drawAll(still: Still): void {
    const pen = this.#still.getContext("2d")!;
    const { layout } = still;
    pen.clearRect(0, 0, layout.width, layout.height);
    drawGround(pen, still);
    drawStrip(pen, still);
    drawServers(pen, still);
    drawFoot(pen, still);
    this.#drawn = Uint8Array.from(layout.cells, ({ component }) => lookOf(still, component));
  }

  /** Servers alone have changed, if anything has. */
  #patch(still: Still): void {
    const pen = this.#still.getContext("2d")!;
    const { cells } = still.layout;
    for (let cell = 0; cell < cells.length; cell++) {
      const look = lookOf(still, cells[cell]!.component);
      if (look === this.#drawn[cell]) continue;
      this.#drawn[cell] = look;
      drawServer(pen, cells[cell]!, still);
    }
  }
}

/** Whether a moment is one of a scene. */
const belongs = (frame: Frame, { scene }: Shown): boolean =>
  frame.conditions.length === scene.components.length &&
  frame.groups.length === scene.groups.length &&
  frame.cells.length === scene.cells.length &&
  frame.busy.length === scene.crews.length;

const lookOf = ({ scene, frame }: Still, component: number): number =>
  frame.conditions[component]! * 8 +
  frame.roles[component]! * 2 +
  (scene.groups[scene.components[component]!.group]?.seats.length && holdsSeat(scene, frame, component)
    ? 1
    : 0);

/** All that changes seldom: places, routers, networks, doors and crews. */
const restOf = ({ layout, frame }: Still): string => {
  let rest = "";
  for (const { component } of layout.boxes) rest += component < 0 ? 0 : frame.conditions[component]!;
  for (const { component } of layout.routers) rest += frame.conditions[component]!;
  for (const { component } of layout.chips) rest += frame.conditions[component]!;
  for (const { group } of layout.networks) rest += frame.groups[group]!;
  for (const { cell } of layout.gates) rest += frame.cells[cell]!;
  for (const { crew } of layout.crews)
    rest += `${frame.busy[crew]!}/${frame.away[crew]!}/${frame.jobs[crew]!} `;
  return rest;
};
