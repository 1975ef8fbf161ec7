import { PickleMachine } from "./pickle_machine.ts";
import type { PickleOptions } from "./pickle_machine.ts";
import { PICKLE_OPCODES, STOP } from "./pickle_opcodes.ts";
import type { PickleValue } from "./pickle_value.ts";

/**
 * Reads one pickle of protocol 2 to 5 as data. Nothing is executed: a name is either on the allow-list, and then stands
 * for a function of ours, or the pickle is refused with that name in the message.
 *
 * Time and memory are linear in the pickle's length: no opcode makes more than it takes from the file, and opcodes and
 * stack depth are bounded besides.
 *
 * @returns the value, and the offset after its STOP opcode (legacy torch files hold several pickles in a row).
 * @throws {WeightsError} for everything else.
 */
export function readPickle(
  bytes: Uint8Array,
  options: PickleOptions,
): { value: PickleValue; end: number } {
  const { maxOpcodes = 1_000_000 } = options;
  const machine = new PickleMachine(bytes, options);
  for (let opcodes = 0; opcodes < maxOpcodes; opcodes++) {
    const opcode = machine.input.u8();
    if (opcode === STOP) {
      const value = machine.stack.pop();
      if (machine.stack.depth !== 0) {
        throw machine.malformed("it stops with values left on the stack");
      }
      return { value, end: machine.input.at };
    }
    const run = PICKLE_OPCODES.get(opcode);
    if (run === undefined) {
      throw machine.refusal(
        `uses opcode 0x${
          opcode.toString(16).padStart(2, "0")
        }, which no state_dict needs`,
      );
    }
    run(machine);
  }
  throw machine.refusal(`runs longer than ${maxOpcodes} opcodes`);
}
