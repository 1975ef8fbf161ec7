/** A pinhole camera above a flat ground: metres in the world to pixels in the picture. */
import type { Point } from "./outline.ts";

/** A spot on the ground from which upright things are drawn to scale. */
export interface Stand {
  /** Pixels a metre. */
  readonly scale: number;
  /** The pixel that is `right` metres to the right of the spot and `up` metres above the ground. */
  at(right: number, up: number): Point;
}

/** Where the camera looks. */
export interface CameraOptions {
  /** Column of the vanishing point. */
  readonly centre: number;
  /** Row of the horizon. */
  readonly horizon: number;
  /** Focal length in pixels. */
  readonly focal: number;
  /** Metres above the ground. */
  readonly height: number;
}

/** Projects `x` metres to the right, `y` up from the ground and `z` ahead. */
export class Camera {
  readonly centre: number;
  readonly horizon: number;
  readonly focal: number;
  readonly height: number;

  constructor(options: CameraOptions) {
    this.centre = options.centre;
    this.horizon = options.horizon;
    this.focal = options.focal;
    this.height = options.height;
  }

  /** The pixel of a point in the world; `z` must be above 0. */
  project(x: number, y: number, z: number): Point {
    return [
      this.centre + this.focal * x / z,
      this.horizon + this.focal * (this.height - y) / z,
    ];
  }

  /** The spot `x` to the right and `z` ahead, seen upright. */
  stand(x: number, z: number): Stand {
    const scale = this.focal / z;
    const [px, py] = this.project(x, 0, z);
    return {
      scale,
      at: (right, up): Point => [px + right * scale, py - up * scale],
    };
  }

  /** The ground point seen at a pixel below the horizon: metres to the right and ahead. */
  ground(px: number, py: number): readonly [x: number, z: number] {
    const z = this.focal * this.height / (py - this.horizon);
    return [(px - this.centre) * z / this.focal, z];
  }
}
