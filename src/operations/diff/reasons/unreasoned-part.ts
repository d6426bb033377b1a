import type { PartChange } from '../../../model/change-set.ts';

/** A part before somebody says why it changed. */
export type UnreasonedPart = Omit<PartChange, 'reason'>;
