/** Somebody standing or walking, drawn from limbs. */
import type { Camera } from "../camera.ts";
import { capsule, ellipse, polygon } from "../outline.ts";
import type { Canvas, Colour } from "../canvas.ts";

/** Where somebody is and how they look. */
export interface PersonOptions {
  /** Metres to the right of the camera. */
  readonly x: number;
  /** Metres ahead. */
  readonly z: number;
  /** Metres tall; 1.75 when left out. */
  readonly tall?: number;
  /** 0 stands, 1 takes a long step. */
  readonly stride: number;
  /** -1 goes left, 1 goes right, 0 faces the camera. */
  readonly facing: -1 | 0 | 1;
  readonly jacket: Colour;
  readonly trousers: Colour;
  /** Heat of clothes over skin: 0.85 light clothes, 0.6 a thick coat. */
  readonly clothesHeat: number;
  /** Heat of the skin. */
  readonly skinHeat?: number;
}

const SKIN: Colour = [0.72, 0.53, 0.42];
const HAIR: Colour = [0.13, 0.1, 0.08];
const SHOE: Colour = [0.1, 0.09, 0.09];

/** Paints a person; heat comes from skin first, then thin clothes, then the rest. */
export function paintPerson(
  canvas: Canvas,
  camera: Camera,
  person: PersonOptions,
): void {
  const { scale, at } = camera.stand(person.x, person.z);
  const size = (person.tall ?? 1.75) / 1.75;
  const side = person.facing === 0 ? 1 : person.facing;
  const wide = person.facing === 0 ? 1 : 0.72;
  const m = scale * size;
  const spot = (right: number, up: number): readonly [number, number] =>
    at(side * right * size, up * size);
  const skinHeat = person.skinHeat ?? 0.95;
  const coat = skinHeat * person.clothesHeat;
  const skin = { colour: SKIN, heat: skinHeat, shade: [1.05, 0.85] } as const;
  const jacket = {
    colour: person.jacket,
    heat: coat,
    shade: [1.15, 0.8],
    grain: { amount: 0.12, size: 2.5 },
  } as const;
  const sleeve = { ...jacket, heat: coat * 0.93, shade: [1.0, 0.7] } as const;
  const legs = {
    colour: person.trousers,
    heat: coat * 0.9,
    shade: [1.0, 0.75],
  } as const;
  const shoe = { colour: SHOE, heat: coat * 0.62 };
  const step = person.stride * (person.facing === 0 ? 0.12 : 0.36);

  canvas.notePerson(
    at(-(0.25 + step / 2) * size, 1.77 * size),
    at((0.25 + step / 2) * size, 0),
  );
  canvas.addShadow(ellipse(at(0.1 * size, 0), 0.42 * m, 0.09 * m), 0.45);
  const arm = (swing: number, shoulder: number): void => {
    const elbow = spot(shoulder * 1.16 + swing * 0.45, 1.1);
    const hand = spot(
      shoulder * 1.12 + swing + Math.abs(swing) * 0.2,
      0.84 + Math.abs(swing) * 0.25,
    );
    canvas.paint(
      capsule(spot(shoulder, 1.38), 0.062 * m, elbow, 0.052 * m),
      sleeve,
    );
    canvas.paint(capsule(elbow, 0.05 * m, hand, 0.04 * m), sleeve);
    canvas.paint(ellipse(hand, 0.048 * m, 0.058 * m), skin);
  };
  const leg = (swing: number, hip: number): void => {
    const bend = swing < 0 ? 0.04 : 0.06 * person.stride;
    const knee = spot(hip + swing * 0.5 + bend, 0.49);
    const ankle = spot(
      hip + swing - (swing < 0 ? 0.06 * person.stride : 0),
      0.09,
    );
    canvas.paint(capsule(spot(hip, 0.9), 0.1 * m, knee, 0.068 * m), legs);
    canvas.paint(capsule(knee, 0.066 * m, ankle, 0.05 * m), legs);
    const toe = person.facing === 0
      ? [ankle[0], ankle[1] + 0.05 * m] as const
      : at(
        side * (hip + swing + 0.16) * size,
        0.045 * size,
      );
    canvas.paint(
      capsule([ankle[0], ankle[1] + 0.03 * m], 0.05 * m, toe, 0.045 * m),
      shoe,
    );
  };
  const hip = 0.085 * wide, shoulder = 0.2 * wide;
  arm(step * 0.75, person.facing === 0 ? shoulder : 0);
  leg(-step, -hip);
  leg(step, hip);
  canvas.paint(
    polygon([
      spot(-0.2 * wide, 1.44),
      spot(-0.08, 1.5),
      spot(0.08, 1.5),
      spot(0.2 * wide, 1.44),
      spot(0.2 * wide, 1.15),
      spot(0.165 * wide, 1.0),
      spot(0.185 * wide, 0.82),
      spot(-0.185 * wide, 0.82),
      spot(-0.165 * wide, 1.0),
      spot(-0.2 * wide, 1.15),
    ]),
    jacket,
  );
  arm(-step * 0.75, person.facing === 0 ? -shoulder : 0);
  canvas.paint(
    capsule(spot(0, 1.46), 0.06 * m, spot(0.01, 1.54), 0.055 * m),
    skin,
  );
  canvas.paint(ellipse(spot(-0.015, 1.655), 0.103 * m, 0.115 * m), {
    colour: HAIR,
    heat: skinHeat * 0.8,
  });
  canvas.paint(
    ellipse(spot(person.facing === 0 ? 0 : 0.028, 1.618), 0.078 * m, 0.098 * m),
    skin,
  );
}
