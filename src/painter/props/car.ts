/** A car from behind, from the front or from the side. */
import type { Camera } from "../camera.ts";
import { ellipse } from "../outline.ts";
import type { Canvas } from "../canvas.ts";
import { paintCarEnd } from "./car_end.ts";
import type { CarOptions } from "./car_options.ts";
import { paintCarSide } from "./car_side.ts";

/** Paints a car; engine, tyres and exhaust are warm after a drive, glass mirrors the cold sky. */
export function paintCar(
  canvas: Canvas,
  camera: Camera,
  car: CarOptions,
): void {
  const stand = camera.stand(car.x, car.z);
  const [x, y] = stand.at(0, 0);
  const half = (car.view === "side" ? 2.25 : 1.02) * stand.scale;
  canvas.addShadow(ellipse([x, y], half * 1.08, 0.17 * stand.scale), 0.75);
  if (car.view === "side") paintCarSide(canvas, stand, car);
  else paintCarEnd(canvas, stand, car);
}
