/**
 * What is in front of both cameras: per pixel a reflectance, a glow, the light that falls there, and
 * the heat the infrared camera sees. Everything is painted into all of them at once, so the two
 * pictures are aligned by construction. All quantities are 0..1 nominally and unclamped.
 */
import type { Camera } from "./camera.ts";
import { createNoise, type Noise } from "./noise.ts";
import type { Outline } from "./outline.ts";

/** Red, green, blue. */
export type Colour = readonly [number, number, number];

/** What a surface is made of. */
export interface Material {
  /** Share of the light that comes back. */
  readonly colour: Colour;
  /** Brightness in the infrared picture. */
  readonly heat: number;
  /** Light of its own; none when left out. */
  readonly glow?: Colour;
  /** Unevenness: colour varies by ± `amount`, heat by a third of it, over about `size` pixels. */
  readonly grain?: { readonly amount: number; readonly size: number };
  /** Factors on the colour at the top and the bottom of the outline. */
  readonly shade?: readonly [top: number, bottom: number];
}

/** Where something was painted, in pixels; right and bottom lie outside. */
export interface PaintedBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const DARK: Colour = [0, 0, 0];

/** A scene while it is being painted, back to front. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Noise of this scene. */
  readonly noise: Noise;
  readonly reflectance: readonly [Float64Array, Float64Array, Float64Array];
  readonly glow: readonly [Float64Array, Float64Array, Float64Array];
  readonly light: readonly [Float64Array, Float64Array, Float64Array];
  readonly heat: Float64Array;
  /** Around each person. */
  readonly people: PaintedBox[] = [];

  constructor(width: number, height: number, seed: number) {
    this.width = width;
    this.height = height;
    this.noise = createNoise(seed);
    const plane = (value: number): Float64Array =>
      new Float64Array(width * height).fill(value);
    this.reflectance = [plane(0), plane(0), plane(0)];
    this.glow = [plane(0), plane(0), plane(0)];
    this.light = [plane(1), plane(1), plane(1)];
    this.heat = plane(0);
  }

  /** Notes that a person was painted between two corners; nothing where they lie outside. */
  notePerson(
    [left, top]: readonly [number, number],
    [right, bottom]: readonly [number, number],
  ): void {
    const within = (value: number, end: number): number =>
      Math.max(0, Math.min(end, Math.round(value)));
    const box = {
      left: within(left, this.width),
      top: within(top, this.height),
      right: within(right, this.width),
      bottom: within(bottom, this.height),
    };
    if (box.left < box.right && box.top < box.bottom) this.people.push(box);
  }

  /** Covers what lies behind `outline` with `material`, letting `1 - opacity` of it through. */
  paint(outline: Outline, material: Material, opacity = 1): void {
    const { grain, shade } = material;
    this.#visit(outline, (i, x, y, covered) => {
      let factor = 1, warmth = 1;
      if (grain !== undefined) {
        const uneven = 2 * this.noise.fractal(x / grain.size, y / grain.size) -
          1;
        factor += grain.amount * uneven;
        warmth += grain.amount * uneven / 3;
      }
      if (shade !== undefined) {
        const down = (y - outline.top) / (outline.bottom - outline.top);
        factor *= shade[0] + (shade[1] - shade[0]) * down;
      }
      this.#cover(i, covered * opacity, material, factor, warmth);
    });
  }

  /** Paints the ground below the horizon: `materialAt` is asked for each of 2 × 2 points a pixel, or for the first only. */
  paintGround(
    camera: Camera,
    materialAt: (x: number, z: number) => Material,
    points: 1 | 4 = 4,
  ): void {
    for (
      let y = Math.max(0, Math.floor(camera.horizon));
      y < this.height;
      y++
    ) {
      for (let x = 0; x < this.width; x++) {
        for (let k = 0, done = 0; k < points; k++) {
          const py = y + ((k >> 1) + 0.5) / 2;
          if (py <= camera.horizon) continue;
          const material = materialAt(
            ...camera.ground(x + ((k & 1) + 0.5) / 2, py),
          );
          done++;
          this.#cover(y * this.width + x, 1 / done, material, 1, 1);
        }
      }
    }
  }

  /** Fills the sky: a gradient of glow and heat from the top to `bottom`, with faint clouds. */
  paintSky(
    bottom: number,
    high: Material,
    low: Material,
    clouds: number,
  ): void {
    const end = Math.min(this.height, Math.ceil(bottom));
    for (let y = 0; y < end; y++) {
      const t = y / bottom;
      for (let x = 0; x < this.width; x++) {
        const i = y * this.width + x;
        const wisp = this.noise.fractal(x / 46, y / 15);
        const cloud = clouds * Math.max(0, wisp - 0.45);
        for (let c = 0; c < 3; c++) {
          const clear = high.colour[c]! * (1 - t) + low.colour[c]! * t;
          this.glow[c]![i] = clear + cloud * (1.02 - clear);
        }
        this.heat[i] = high.heat * (1 - t) + low.heat * t + 0.1 * cloud;
      }
    }
  }

  /** Sets the light everywhere. */
  setAmbient(colour: Colour): void {
    for (let c = 0; c < 3; c++) this.light[c]!.fill(colour[c]!);
  }

  /** Adds `colour` to the light where `outline` is. */
  addLight(outline: Outline, colour: Colour): void {
    this.#visit(outline, (i, _x, _y, covered) => {
      for (let c = 0; c < 3; c++) this.light[c]![i]! += covered * colour[c]!;
    });
  }

  /** Darkens by the share `strength` what has been painted where `outline` is. */
  addShadow(outline: Outline, strength: number): void {
    this.#visit(outline, (i, _x, _y, covered) => {
      for (let c = 0; c < 3; c++) {
        this.reflectance[c]![i]! *= 1 - covered * strength;
      }
    });
  }

  #cover(
    i: number,
    share: number,
    material: Material,
    factor: number,
    warmth: number,
  ): void {
    const glow = material.glow ?? DARK;
    for (let c = 0; c < 3; c++) {
      mix(this.reflectance[c]!, i, material.colour[c]! * factor, share);
      mix(this.glow[c]!, i, glow[c]!, share);
    }
    mix(this.heat, i, material.heat * warmth, share);
  }

  #visit(
    outline: Outline,
    each: (i: number, x: number, y: number, covered: number) => void,
  ): void {
    const right = Math.min(this.width - 1, Math.ceil(outline.right));
    const bottom = Math.min(this.height - 1, Math.ceil(outline.bottom));
    for (let y = Math.max(0, Math.floor(outline.top)); y <= bottom; y++) {
      for (let x = Math.max(0, Math.floor(outline.left)); x <= right; x++) {
        const covered = outline.coverage(x + 0.5, y + 0.5);
        if (covered > 0) each(y * this.width + x, x, y, covered);
      }
    }
  }
}

function mix(
  plane: Float64Array,
  i: number,
  value: number,
  share: number,
): void {
  plane[i]! += share * (value - plane[i]!);
}
