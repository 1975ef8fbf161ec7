import type { Box } from "./box.ts";

/**
 * The boxes of one class in a label file of YOLO: a line each, class, centre, width and height, relative to the picture.
 *
 * @param size of the picture in pixels
 * @throws {SyntaxError} naming the line that is none.
 */
export function readYoloText(
  text: string,
  { name, classId, size }: {
    readonly name: string;
    readonly classId: number;
    readonly size: { readonly width: number; readonly height: number };
  },
): Box[] {
  return text.split(/\r?\n/).flatMap((line, at): Box[] => {
    if (line.trim() === "") return [];
    const [id, x, y, width, height, ...more] = line.trim().split(/\s+/).map(
      Number,
    );
    const relative = [x, y, width, height];
    if (
      !Number.isInteger(id) || more.length > 0 ||
      !relative.every((one) => one !== undefined && one >= 0 && one <= 1)
    ) {
      throw new SyntaxError(
        `Cannot read ${name}: line ${
          at + 1
        } is no box; expected a class and four numbers from 0 to 1, such as 0 0.5 0.4 0.1 0.3`,
      );
    }
    if (id !== classId) return [];
    const half = [width! * size.width / 2, height! * size.height / 2];
    const centre = [x! * size.width, y! * size.height];
    return [{
      left: centre[0]! - half[0]!,
      top: centre[1]! - half[1]!,
      right: centre[0]! + half[0]!,
      bottom: centre[1]! + half[1]!,
    }];
  });
}
