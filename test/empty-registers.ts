import type { Registers } from '../src/model/registers.ts';

/** No register has an entry: a test fills those that it is about. */
export const emptyRegisters: Registers = {
  channels: [],
  domains: [],
  headers: [],
  neighbours: [],
  acts: [],
  organs: [],
  wordings: [],
  withheld: [],
  renames: [],
  divisions: [],
};
